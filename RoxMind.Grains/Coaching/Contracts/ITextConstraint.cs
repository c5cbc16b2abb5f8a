namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>Says, character by character, what a language model may write next. Used by one text at a time.</summary>
public interface ITextConstraint
{
    /// <summary>Whether the text may end here.</summary>
    bool AllowsEnd { get; }

    /// <summary>Whether the text has to end here.</summary>
    bool MustEnd { get; }

    /// <summary>Whether the text may go on with a piece; nothing changes.</summary>
    bool Allows(ReadOnlySpan<char> piece);

    /// <summary>Goes on with a piece.</summary>
    /// <exception cref="ArgumentException">The piece is not allowed here.</exception>
    void Append(ReadOnlySpan<char> piece);
}
