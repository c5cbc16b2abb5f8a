namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>A word, a phrase or a number of a question, with what it means.</summary>
/// <param name="Kind">What kind of meaning, one letter: see <see cref="TokenKind"/>.</param>
/// <param name="Text">The folded words.</param>
/// <param name="Value">What exactly, as the vocabulary writes it.</param>
internal sealed record Token(char Kind, string Text, string Value)
{
    /// <summary>The number, or its lower end; the first part of a clock time.</summary>
    public int Number { get; init; }

    /// <summary>The upper end of a range; the second part of a clock time.</summary>
    public int Second { get; init; }

    /// <summary>The third part of a clock time; null when it has two.</summary>
    public int? Third { get; init; }

    /// <summary>Whether the word was written with a capital letter in the middle of a sentence.</summary>
    public bool IsCapital { get; init; }
}
