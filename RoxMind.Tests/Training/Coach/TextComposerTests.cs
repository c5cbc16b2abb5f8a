using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Grounding;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Coach.Corpus.Composition;
using RoxMind.Training.Coach.Corpus.Grammar;
using RoxMind.Training.Coach.Evaluation;
using RoxMind.Training.Synthesis;

namespace RoxMind.Tests.Training.Coach;

[Slow]
public sealed class TextComposerTests(CorpusRaces races) : IClassFixture<CorpusRaces>
{
    /// <summary>ROXMIND_CORPUS_TEXTS asks for more.</summary>
    private static readonly int Texts = int.Parse(Environment.GetEnvironmentVariable("ROXMIND_CORPUS_TEXTS") ?? "1500");

    private readonly TextComposer _composer = new(PhraseGrammar.Default);
    private readonly FeedbackChecker _checker = new(KnowledgeBase.Default);

    [Fact]
    public void Text_to_tune_breaks_no_rule_and_is_accepted_by_the_constraint_to_its_end()
    {
        var outside = 0;
        foreach (var (race, sheet, text) in Compose(CorpusStyle.Tune, Texts))
        {
            var rendered = Rendering.Of(text.Template, sheet).Text;
            var words = rendered.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.Equal(words, text.Words);
            Assert.InRange(words, 118, 176);
            outside += words > 164 ? 1 : 0;
            var found = _checker.Check(rendered, race.Race, race.Analysis);
            Assert.True(found.IsEmpty, $"{string.Join('\n', found)}\n{rendered}");
            var constraint = Accept(text.Template, sheet, endsEarly: false);
            Assert.True(constraint.AllowsEnd, text.Template);
        }

        Assert.True(outside <= Texts / 100, $"{outside} of {Texts} texts leave a model no room");
    }

    [Fact]
    public void Text_to_pretrain_breaks_no_rule_but_that_of_length()
    {
        foreach (var (race, sheet, text) in Compose(CorpusStyle.Pretrain, Texts / 3))
        {
            var rendered = Rendering.Of(text.Template, sheet).Text;
            var found = _checker
                .Check(rendered, race.Race, race.Analysis)
                .Where(violation => violation.Rule != FeedbackRule.Length)
                .ToList();
            Assert.True(found.Count == 0, $"{string.Join('\n', found)}\n{rendered}");
            Assert.True(Accept(text.Template, sheet, endsEarly: true).IsComplete, text.Template);
        }
    }

    [Fact]
    public void Text_of_the_same_seed_is_the_same()
    {
        var first = Compose(CorpusStyle.Tune, 50).Select(one => one.Text.Template);
        Assert.Equal(first, Compose(CorpusStyle.Tune, 50).Select(one => one.Text.Template));
    }

    [Fact]
    public void Texts_differ()
    {
        var templates = Compose(CorpusStyle.Tune, Texts).Select(one => one.Text.Template).ToList();
        Assert.True(templates.Distinct(StringComparer.Ordinal).Count() > 0.999 * templates.Count);
    }

    [Fact]
    public void Situation_has_hundreds_of_wordings_of_every_part()
    {
        var (_, sheet) = races.All.First(race =>
            race.Sheet.Situation is { Strengths.Length: 2, Caveats: "some" } situation
            && situation.Priorities[2] != "none"
        );
        var texts = Enumerable
            .Range(0, 1200)
            .Select(number => _composer.Compose(sheet, CorpusStyle.Tune, new SeededRandom((ulong)number)).Template)
            .ToList();
        foreach (var part in new[] { "{finish}", "{s1.gap}", "{p1.gap}", "{p2.gap}", "{p3.gap}", "{p1.hint}" })
        {
            var sentences = texts.Select(text => SentenceOf(text, part)).Distinct(StringComparer.Ordinal).Count();
            Assert.True(sentences >= 200, $"{sentences} sentences with {part}");
        }
    }

    [Fact]
    public void Texts_repeat_fewer_phrases_than_the_planner()
    {
        var planner = new FeedbackPlanner(KnowledgeBase.Default);
        var planned = races
            .All.Take(Texts)
            .Select(race => Unrender(planner.Write(race.Race.Race, race.Race.Analysis), race.Sheet))
            .ToList();
        var composed = Compose(CorpusStyle.Tune, planned.Count).Select(one => one.Text.Template).ToList();
        var (ours, theirs) = (DistinctPhrases.Share(composed), DistinctPhrases.Share(planned));
        TestContext.Current.SendDiagnosticMessage($"distinct 4-grams: composed {ours:0.000}, planned {theirs:0.000}");
        Assert.True(ours > 2 * theirs, $"composed {ours:0.000}, planned {theirs:0.000}");
    }

    private static GroundedConstraint Accept(string template, FactSheet sheet, bool endsEarly)
    {
        var constraint = new GroundedConstraint(sheet);
        for (var i = 0; i < template.Length; i++)
        {
            Assert.True(endsEarly || !constraint.MustEnd, $"ends at {i}: {template}");
            Assert.True(constraint.Allows(template.AsSpan(i, 1)), $"refused: {template[..(i + 1)]}");
            constraint.Append(template.AsSpan(i, 1));
        }

        return constraint;
    }

    /// <summary>The planner's text with references where it has values, so that both are counted alike.</summary>
    private static string Unrender(string text, FactSheet sheet) =>
        sheet
            .Facts.OrderByDescending(fact => fact.Text.Length)
            .Aggregate(
                text,
                (rest, fact) => rest.Replace(fact.Text, fact.Reference.ToString(), StringComparison.OrdinalIgnoreCase)
            );

    private static string SentenceOf(string text, string part) =>
        text.Split(". ").First(sentence => sentence.Contains(part, StringComparison.Ordinal));

    private IEnumerable<(CoachRace Race, FactSheet Sheet, ComposedText Text)> Compose(CorpusStyle style, int count) =>
        Enumerable
            .Range(0, count)
            .Select(number =>
            {
                var (race, sheet) = races.All[number % races.All.Count];
                return (race, sheet, _composer.Compose(sheet, style, new SeededRandom(77).Fork(number)));
            });
}
