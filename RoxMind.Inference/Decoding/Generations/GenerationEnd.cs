namespace RoxMind.Inference.Decoding.Generations;

/// <summary>How a text came to its end.</summary>
internal enum GenerationEnd
{
    /// <summary>It is being written, or waits.</summary>
    None = 0,

    /// <summary>The model or the constraint ended it.</summary>
    Complete = 1,

    /// <summary>It reached its length limit, or the model's; it may end within a word.</summary>
    Length = 2,

    /// <summary>The constraint allowed neither a next piece nor an end.</summary>
    Blocked = 3,

    /// <summary>Nobody wants it any more.</summary>
    Canceled = 4,

    /// <summary>The engine shut down first.</summary>
    Stopped = 5,

    /// <summary>Computing it failed.</summary>
    Failed = 6,
}
