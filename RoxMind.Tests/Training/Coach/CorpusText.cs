using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Tests.Coaching.IndependentChecker;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Coach.Corpus.Composition;
using RoxMind.Training.Coach.Corpus.Grammar;
using RoxMind.Training.Coach.Evaluation;
using RoxMind.Training.Synthesis;

namespace RoxMind.Tests.Training.Coach;

/// <summary>A composed text with what it is about.</summary>
/// <param name="Race">The race.</param>
/// <param name="Sheet">Its facts.</param>
/// <param name="Template">The text before its values were put in.</param>
internal sealed record CorpusText(CoachRace Race, FactSheet Sheet, string Template)
{
    private static readonly TextComposer Composer = new(PhraseGrammar.Default);

    /// <summary>The text as an athlete reads it.</summary>
    public string Text { get; } = Rendering.Of(Template, Sheet).Text;

    /// <summary>Texts on races in turn.</summary>
    public static IEnumerable<CorpusText> Compose(CorpusRaces races, int count, int seed = 77) =>
        Enumerable
            .Range(0, count)
            .Select(number =>
            {
                var (race, sheet) = races.All[number % races.All.Count];
                var text = Composer.Compose(sheet, CorpusStyle.Tune, new SeededRandom((ulong)seed).Fork(number));
                return new CorpusText(race, sheet, text.Template);
            });

    /// <summary>The text, or another one in its place, as the independent checker reads it.</summary>
    public JudgedText Judged(string? text = null) => Judged(text ?? Text, Race);

    /// <summary>Any text about a race.</summary>
    public static JudgedText Judged(string text, CoachRace race) =>
        new(TextLine.Of(race.Race, race.Analysis, new Feedback(text, "test", Grounded: true)));

    /// <summary>The value of a fact.</summary>
    public string Value(string reference) => Sheet.Find(FactReference.Find(reference)!)!.Text;
}
