namespace RoxMind.Inference.Tokenizers;

/// <summary>What a token stands for.</summary>
internal enum TokenKind
{
    /// <summary>A piece of text.</summary>
    Text = 0,

    /// <summary>One of the several bytes of a character that has no token of its own.</summary>
    Byte = 1,

    /// <summary>No text: begin, end, padding, unknown, or not used.</summary>
    Control = 2,
}
