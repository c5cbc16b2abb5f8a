using System.Collections.Immutable;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>The parts of a text before its length is settled.</summary>
internal sealed record FeedbackDraft
{
    private const int Lengths = 11;

    /// <summary>The result in context.</summary>
    public required Passage Context { get; init; }

    /// <summary>What went well.</summary>
    public required Passage Strengths { get; init; }

    /// <summary>How many priorities follow.</summary>
    public required Passage Lead { get; init; }

    /// <summary>The priorities in order, or one passage on a balanced race.</summary>
    public required ImmutableArray<Passage> Priorities { get; init; }

    /// <summary>The pacing remark.</summary>
    public required Passage Pacing { get; init; }

    /// <summary>What makes the comparison uncertain.</summary>
    public required Passage Caveats { get; init; }

    /// <summary>The target range.</summary>
    public required Passage Target { get; init; }

    /// <summary>Number of words, as separated by white space.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>
    /// The longest text of at most the given length: parts are shortened one after the other, those that say least first, and
    /// in the end the pacing remark and the last priority give way. A text that is too short gets explanations.
    /// </summary>
    public string Fit(int minWords, int maxWords, ImmutableArray<string> explanations)
    {
        var text = string.Empty;
        for (var brevity = 0; brevity < Lengths; brevity++)
        {
            text = Compose(brevity, []);
            if (CountWords(text) <= maxWords)
            {
                break;
            }
        }

        for (var count = 1; count <= explanations.Length && CountWords(text) < minWords; count++)
        {
            text = Compose(0, explanations.AsSpan(0, count));
        }

        return text;
    }

    private string Compose(int brevity, ReadOnlySpan<string> explanations)
    {
        var shown = brevity == Lengths - 1 && Priorities.Length > 1 ? Priorities.Length - 1 : Priorities.Length;
        string[] middle =
        [
            At(Lead, brevity >= 1),
            .. Priorities.Take(shown).Select((priority, rank) => At(priority, brevity >= 8 - (rank * 2))),
        ];
        string[] closing =
        [
            brevity >= Lengths - 2 ? string.Empty : At(Pacing, brevity >= 7),
            At(Caveats, brevity >= 3),
            .. explanations,
            At(Target, brevity >= 2),
        ];
        string[] paragraphs =
        [
            Sentences([At(Context, brevity >= 5), At(Strengths, brevity >= 2)]),
            Sentences(middle),
            Sentences(closing),
        ];
        return string.Join("\n\n", paragraphs);
    }

    private static string At(Passage passage, bool brief) => brief ? passage.Brief : passage.Full;

    private static string Sentences(IEnumerable<string> sentences) =>
        string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
