using System.Text;
using RoxMind.Training.Coach.Corpus.Grammar;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>One attempt at a text: its parts in words, then their order and paragraphs.</summary>
/// <param name="writer">Words the parts.</param>
/// <param name="tags">Describes the race.</param>
/// <param name="random">Chooses.</param>
/// <param name="detail">How much the parts say, from 0 (briefest) to <see cref="FullDetail"/>.</param>
internal sealed class TextOutline(PhraseWriter writer, RaceTags tags, SeededRandom random, double detail)
{
    /// <summary>The grammar has four lengths.</summary>
    public const double FullDetail = 3;

    private const int MostExplanations = 6;

    private readonly List<string> _opening = [];
    private readonly List<string> _middle = [];
    private readonly List<string> _remarks = [];
    private readonly List<string> _ending = [];

    /// <summary>The facts that were stated.</summary>
    public IReadOnlySet<string> Stated => writer.Stated;

    /// <summary>Words the parts; false when the grammar has come to a dead end.</summary>
    public bool TryWrite(CorpusStyle style) =>
        Add(_opening, writer.Write(Detailed("result"), tags.Race))
        && AddStrengths()
        && AddMiddle()
        && AddRemarks(style)
        && AddTarget();

    /// <summary>The parts in order, with explanations up to a number of words.</summary>
    public string Layout(CorpusStyle style, int words, WordCount count)
    {
        var isFree = style == CorpusStyle.Pretrain;
        var (afterOpening, afterMiddle) = (new List<string>(), new List<string>());
        var total = Sum(_opening) + Sum(_middle) + Sum(_remarks) + Sum(_ending);
        for (var i = 0; i < MostExplanations && total < words; i++)
        {
            var isReading = random.Chance(0.5);
            if (writer.Write(isReading ? "reading" : "advice", tags.Race) is { } explanation)
            {
                (isReading && random.Chance(0.4) ? afterOpening : afterMiddle).Add(explanation + ".");
                total += count.Of(explanation);
            }
        }

        var moved = isFree && random.Chance(0.3);
        List<List<string>> blocks = random.Next(5) switch
        {
            0 => [_opening, afterOpening, [.. _middle, .. moved ? [] : _remarks], [.. afterMiddle, .. _ending]],
            1 =>
            [
                [.. _opening, .. afterOpening],
                _middle,
                [.. moved ? [] : _remarks, .. afterMiddle, .. _ending],
            ],
            2 =>
            [
                [.. _opening, .. afterOpening],
                _middle,
                [.. moved ? [] : _remarks, .. afterMiddle],
                _ending,
            ],
            _ =>
            [
                [.. _opening, .. afterOpening],
                [.. _middle, .. moved ? [] : _remarks, .. afterMiddle],
                _ending,
            ],
        };
        if (moved)
        {
            blocks[0] = [.. blocks[0], .. _remarks];
        }

        return string.Join(
            "\n\n",
            blocks.Where(block => block.Count > 0).Select(block => Capitals(string.Join(' ', block)))
        );

        int Sum(List<string> parts) => parts.Sum(count.Of);
    }

    private bool AddStrengths()
    {
        if (!tags.Race.Any(tag => tag.StartsWith("s1.", StringComparison.Ordinal)))
        {
            return random.Chance(0.4) || Add(_opening, writer.Write("strengths.none", tags.Race), ".");
        }

        var isPair = tags.Race.Any(tag => tag.StartsWith("s2.", StringComparison.Ordinal));
        return Add(
            _opening,
            !isPair
                ? writer.Write("strengths.single", tags.Race)
                : Level() switch
                {
                    0 => writer.Write("strengths.two.tight", tags.Race),
                    < 3 => writer.Write("strengths.two", tags.Race),
                    _ => writer.Write("strengths.two.full", tags.Race),
                }
        );
    }

    private bool AddMiddle()
    {
        if (tags.Priorities == 0)
        {
            return Add(_middle, writer.Write(Level() < 2 ? "volume" : "volume.full", tags.Race));
        }

        if (
            random.Chance(0.4 * (detail - 1))
            && !Add(_middle, writer.Write(tags.Priorities == 1 ? "plan.single" : "plan.several", tags.Race), ".")
        )
        {
            return false;
        }

        for (var rank = 0; rank < tags.Priorities; rank++)
        {
            if (!Add(_middle, writer.Write(Detailed("priority"), tags.Priority(rank), $"p{rank + 1}")))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddRemarks(CorpusStyle style)
    {
        var isOther = style == CorpusStyle.Pretrain && random.Chance(0.5);
        var pacing = Level() == 0 ? "pacing.tight" : "pacing";
        string[] order = isOther ? ["caveats", pacing] : [pacing, "caveats"];
        foreach (var rule in order)
        {
            if (writer.CanWrite(rule, tags.Race) && !Add(_remarks, writer.Write(rule, tags.Race)))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddTarget() =>
        Add(_ending, writer.Write("target", tags.Race), ".")
        && (!random.Chance(0.1 * detail) || Add(_ending, writer.Write("farewell", tags.Race), "."));

    private string Detailed(string rule) =>
        Level() switch
        {
            0 => $"{rule}.tight",
            1 => $"{rule}.brief",
            2 => rule,
            _ => $"{rule}.full",
        };

    private int Level() => Math.Clamp((int)(detail + random.NextDouble()), 0, 3);

    private static bool Add(List<string> parts, string? text, string end = "")
    {
        if (text is null)
        {
            return false;
        }

        parts.Add(text + end);
        return true;
    }

    /// <summary>Sentences begin with a capital.</summary>
    private static string Capitals(string paragraph)
    {
        var text = new StringBuilder(paragraph);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || (i > 1 && text[i - 1] == ' ' && text[i - 2] == '.'))
            {
                text[i] = char.ToUpperInvariant(text[i]);
            }
        }

        return text.ToString();
    }
}
