namespace RoxMind.Inference.Decoding;

/// <summary>Limits of the engine.</summary>
internal sealed record DecodeEngineOptions
{
    /// <summary>Texts that are written at a time; default 16.</summary>
    public int Slots { get; init; } = 16;

    /// <summary>Texts of each kind that may wait; default 256.</summary>
    public int Queue { get; init; } = 256;

    /// <summary>Most tokens of prompt and text together; the model's own limit where that is lower; default 1,024.</summary>
    public int Context { get; init; } = 1024;

    /// <summary>Time that texts under way have to end when the engine shuts down; default 5 s.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(5);
}
