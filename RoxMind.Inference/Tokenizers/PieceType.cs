namespace RoxMind.Inference.Tokenizers;

/// <summary>What a piece of a vocabulary is; the numbers are SentencePiece's.</summary>
internal enum PieceType
{
    /// <summary>Text that is reached by merging.</summary>
    Normal = 1,

    /// <summary>Stands for what has no piece.</summary>
    Unknown = 2,

    /// <summary>Begins or ends a text; no text is encoded to it.</summary>
    Control = 3,

    /// <summary>A text that is one piece wherever it stands.</summary>
    UserDefined = 4,

    /// <summary>Kept for its place only.</summary>
    Unused = 5,

    /// <summary>One byte of a character without a piece of its own.</summary>
    Byte = 6,
}
