using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Coach.Corpus.Composition;
using RoxMind.Training.Coach.Corpus.Grammar;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus;

/// <summary>Makes documents about analysed races. Pure: the same races and seed give the same documents.</summary>
internal sealed class CorpusMaker
{
    private readonly TextComposer _composer = new(PhraseGrammar.Default);
    private readonly List<(string Kind, List<FactSheet> Sheets)> _kinds;
    private readonly int _seed;

    /// <summary>Sorts the races by situation.</summary>
    /// <exception cref="ArgumentException">There are no races.</exception>
    public CorpusMaker(IEnumerable<CoachRace> races, KnowledgeBase knowledge, int seed)
    {
        _seed = seed;
        _kinds =
        [
            .. races
                .Select(race => FactSheet.Of(race.Race, race.Analysis, knowledge))
                .GroupBy(SituationKind.Of)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => (kind.Key, kind.ToList())),
        ];
        if (_kinds.Count == 0)
        {
            throw new ArgumentException("There are no races to write about.", nameof(races));
        }
    }

    /// <summary>Documents, each another text.</summary>
    /// <param name="style">What they are for.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<CorpusDocument> Make(CorpusStyle style, int count)
    {
        var source = new SeededRandom((ulong)_seed).Fork((int)style);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var drawn = 0;
        while (written.Count < count)
        {
            var random = source.Fork(drawn++);

            // The square root: what is rare in races is less rare here, and what is common is still common.
            var (kind, sheets) = random.Pick(_kinds, one => Math.Sqrt(one.Sheets.Count));
            var sheet = random.Pick(sheets);
            var text = _composer.Compose(sheet, style, random);
            if (written.Add(text.Template))
            {
                yield return new CorpusDocument(CoachPrompt.Of(sheet, PromptStyle.Compact), text.Template, kind);
            }
        }
    }
}
