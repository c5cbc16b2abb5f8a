using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.Tests.Training.Coach;
using RoxMind.Training.Coach.Corpus.Analyses;

namespace RoxMind.Tests.Coaching.IndependentChecker;

[Slow]
public sealed class TextJudgeTests(CorpusRaces races) : IClassFixture<CorpusRaces>
{
    private const int Texts = 400;

    [Fact]
    public void Composed_text_has_no_fault()
    {
        // Others get the sentence planner's text.
        foreach (
            var text in CorpusText.Compose(races, Texts * 2).Where(text => AdviceCases.IsLearnt(text.Race.Analysis))
        )
        {
            AssertNone(TextJudge.Judge(text.Judged()), text.Text);
        }
    }

    [Fact]
    public void Planned_text_has_no_fault_but_a_last_priority_left_out()
    {
        var planner = new FeedbackPlanner(KnowledgeBase.Default);
        foreach (var (race, _) in races.All.Take(Texts))
        {
            var text = planner.Write(race.Race, race.Analysis);
            var faults = TextJudge
                .Judge(CorpusText.Judged(text, race))
                .Where(fault => !fault.Detail.EndsWith("is not named", StringComparison.Ordinal));
            AssertNone([.. faults], text);
        }
    }

    [Fact]
    public void Any_changed_digit_of_a_value_is_found()
    {
        var (changed, missed) = (0, new List<string>());
        foreach (var text in CorpusText.Compose(races, 120))
        {
            foreach (var fact in text.Sheet.Facts.Where(IsOwnValue))
            {
                var at = text.Text.IndexOf(fact.Text, StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                foreach (var place in Enumerable.Range(at, fact.Text.Length).Where(i => char.IsDigit(text.Text[i])))
                {
                    var digit = (char)('0' + ((text.Text[place] - '0' + 1 + (place % 9)) % 10));
                    var wrong = $"{text.Text[..place]}{digit}{text.Text[(place + 1)..]}";
                    changed++;
                    if (wrong != text.Text && TextJudge.Judge(text.Judged(wrong)).Count == 0)
                    {
                        missed.Add($"{fact.Reference}: {fact.Text}, {digit} at {place - at}");
                    }
                }
            }
        }

        // A changed value can be another one that its segment has too: its step, say, instead of its gap.
        Assert.True(changed > 2000);
        Assert.True(missed.Count <= changed / 500, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("p1.gap", "s1.gap", FaultKind.Number)]
    [InlineData("s1.gap", "s2.gap", FaultKind.Number)]
    [InlineData("finish", "expected", FaultKind.Number)]
    [InlineData("residual", "p1.gap", FaultKind.Number)]
    [InlineData("target", "range", FaultKind.Number, true)]
    [InlineData("p1.hint", "p2.hint", FaultKind.Quote)]
    [InlineData("p1", "s1", FaultKind.Priority)]
    public void Value_in_the_place_of_another_is_found(
        string place,
        string value,
        FaultKind kind,
        bool isAllowedRange = false
    )
    {
        foreach (var text in Complete(60))
        {
            if (isAllowedRange)
            {
                // Both ranges are the race's; a shifted one is none.
                var shifted = text.Template.Replace("{target}", "1:00:01 to 1:00:02", StringComparison.Ordinal);
                AssertFound(text, Rendering.Of(shifted, text.Sheet).Text, kind);
                continue;
            }

            // A value that is also one of its new neighbours' is not wrong there.
            var neighbours = text.Sheet.Facts.Where(fact => fact.Reference.Name.Split('.')[0] == place.Split('.')[0]);
            if (
                text.Sheet.Find(FactReference.Find(place)!) is null
                || neighbours.Any(fact => fact.Text == text.Value(value))
                || (place == "finish" && text.Value("target").Contains(text.Value(place), StringComparison.Ordinal))
            )
            {
                continue;
            }

            var wrong = text.Template.Replace($"{{{place}}}", $"{{{value}}}", StringComparison.Ordinal);
            AssertFound(text, Rendering.Of(wrong, text.Sheet).Text, kind);
        }
    }

    [Theory]
    [InlineData("{p1.gap} slower", "{p1.gap} faster")]
    [InlineData("{p1.gap} behind", "{p1.gap} ahead of")]
    [InlineData("{p2} cost you {p2.gap}", "{p2} gave you {p2.gap}")]
    [InlineData("{s1.gap} ahead", "{s1.gap} behind")]
    [InlineData("{s1.gap} faster", "{s1.gap} slower")]
    [InlineData("{s2.gap} quicker", "{s2.gap} slower")]
    [InlineData("{fade} slower", "{fade} faster")]
    [InlineData("slowed down", "sped up")]
    public void Turned_direction_is_found(string original, string turned) =>
        AssertReplacements(original, turned, FaultKind.Direction);

    [Fact]
    public void Turned_direction_of_the_result_is_found()
    {
        foreach (var text in CorpusText.Compose(races, Texts).Where(text => text.Sheet.Has("residual")))
        {
            var wrong = Regex.Replace(
                text.Template,
                @"(?<=\{residual\} )(faster|quicker|ahead|slower|behind)\b",
                match => match.Value is "slower" or "behind" ? "faster" : "slower"
            );
            if (wrong != text.Template)
            {
                AssertFound(text, Rendering.Of(wrong, text.Sheet).Text, FaultKind.Direction);
            }
        }
    }

    [Theory]
    [InlineData("of {standard}", "of {standard} in Stockholm", FaultKind.Name)]
    [InlineData("{event}", "S7 2025 Stockholm", FaultKind.Name)]
    [InlineData("{standard}", "pro finishers", FaultKind.Division)]
    [InlineData("{caveats}", "the day was warm", FaultKind.Doubt)]
    [InlineData("{p1.hint}", "do more of it", FaultKind.Priority)]
    [InlineData("{p2}", "roxzone 7", FaultKind.Priority)]
    [InlineData("next race", "next three races", FaultKind.Number)]
    [InlineData("realistic", "half realistic", FaultKind.Number)]
    [InlineData("realistic", "realistic!", FaultKind.Form)]
    [InlineData("{p1.gap}", "12 % more", FaultKind.Number)]
    [InlineData("{p1.gap}", "140 watts", FaultKind.Number)]
    public void Planted_fault_is_found(string original, string planted, FaultKind kind) =>
        AssertReplacements(original, planted, kind);

    [Theory]
    [InlineData("This may be an injury.")]
    [InlineData("See a doctor about your knees.")]
    [InlineData("Losing some weight would help.")]
    [InlineData("Keep your heart rate low.")]
    [InlineData("Eat more protein and carbohydrates.")]
    [InlineData("Your legs are weak.")]
    [InlineData("That was a poor effort.")]
    [InlineData("You gave up too early.")]
    [InlineData("You will win the next race.")]
    [InlineData("Success is guaranteed.")]
    [InlineData("This will definitely work.")]
    [InlineData("Unleash the beast and never stop.")]
    public void Forbidden_phrase_is_found(string sentence)
    {
        foreach (var text in CorpusText.Compose(races, 20))
        {
            AssertFound(text, $"{text.Text} {sentence}", FaultKind.Phrase);
        }
    }

    [Fact]
    public void Claim_that_the_analysis_does_not_bear_out_is_found()
    {
        foreach (var text in CorpusText.Compose(races, Texts))
        {
            if (text.Race.Analysis.Expectation.Basis != ExpectationBasis.PreviousRace)
            {
                AssertFound(text, $"{text.Text} Your earlier results said so.", FaultKind.Claim);
            }

            if (text.Race.Analysis.Percentile < 50)
            {
                AssertFound(text, $"{text.Text} You were near the very front.", FaultKind.Claim);
            }

            if (!text.Race.Analysis.Priorities.IsEmpty)
            {
                AssertFound(text, $"{text.Text} It was a balanced race.", FaultKind.Claim);
            }
        }
    }

    [Fact]
    public void Priorities_in_another_order_or_left_out_are_found()
    {
        foreach (var text in Complete(60))
        {
            ImmutableArray<Priority> turned = [.. text.Race.Analysis.Priorities.Reverse()];
            var other = new CoachRace(text.Race.Race, text.Race.Analysis with { Priorities = turned });
            Assert.Contains(
                TextJudge.Judge(CorpusText.Judged(text.Text, other)),
                fault =>
                    fault.Kind == FaultKind.Priority && fault.Detail.StartsWith("named as", StringComparison.Ordinal)
            );
            var without = string.Join(
                ". ",
                text.Template.Split(". ").Where(sentence => !sentence.Contains("{p3", StringComparison.Ordinal))
            );
            AssertFound(text, Rendering.Of(without, text.Sheet).Text, FaultKind.Priority);
        }
    }

    [Fact]
    public void Text_that_is_too_short_or_too_long_is_found()
    {
        foreach (var text in CorpusText.Compose(races, 20))
        {
            AssertFound(text, text.Text[..(text.Text.IndexOf(". ", StringComparison.Ordinal) + 1)], FaultKind.Length);
            AssertFound(text, $"{text.Text}\n\n{text.Text}", FaultKind.Length);
            AssertFound(text, $"{text.Text} What was meant is {{p1.gap}}.", FaultKind.Form);
        }
    }

    private static bool IsOwnValue(Fact fact) =>
        fact.Reference.Kind is FactKind.Time or FactKind.Range or FactKind.Share or FactKind.Rank or FactKind.Count;

    /// <summary>Texts with three priorities and two strengths.</summary>
    private IEnumerable<CorpusText> Complete(int count) =>
        CorpusText.Compose(races, Texts * 3).Where(text => text.Sheet.Has("p3") && text.Sheet.Has("s2")).Take(count);

    private void AssertReplacements(string original, string replacement, FaultKind kind)
    {
        var replaced = 0;
        foreach (var text in CorpusText.Compose(races, Texts * 2))
        {
            if (
                text.Template.Contains(original, StringComparison.Ordinal)
                && (original != "{p2}" || text.Value("p2") != replacement)
                && (original != "{caveats}" || !text.Race.Analysis.Flags.IsEmpty)
            )
            {
                var wrong = text.Template.Replace(original, replacement, StringComparison.Ordinal);
                AssertFound(text, Rendering.Of(wrong, text.Sheet).Text, kind);
                replaced++;
            }
        }

        Assert.True(replaced >= 5, $"'{original}' occurs {replaced} times");
    }

    private static void AssertNone(IReadOnlyList<TextFault> faults, string text) =>
        Assert.True(faults.Count == 0, $"{string.Join('\n', faults)}\n\n{text}");

    private static void AssertFound(CorpusText text, string wrong, FaultKind kind)
    {
        var faults = TextJudge.Judge(text.Judged(wrong));
        Assert.True(
            faults.Any(fault => fault.Kind == kind),
            $"no {kind} among {string.Join(", ", faults)}\n\n{wrong}\n\n{text.Text}"
        );
    }
}
