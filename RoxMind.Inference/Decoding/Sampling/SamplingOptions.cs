namespace RoxMind.Inference.Decoding.Sampling;

/// <summary>How a text's tokens are chosen.</summary>
internal sealed record SamplingOptions
{
    /// <summary>Spread of the choice: 0 takes the likeliest token always (default), 1 chooses as likely as the model says.</summary>
    public double Temperature { get; init; }

    /// <summary>Only the likeliest tokens that have this share together are chosen from; 1 (default) takes all.</summary>
    public double TopP { get; init; } = 1;

    /// <summary>
    /// Least share of what the model had to say that a constraint has to leave; with less the text ends. What a model holds for
    /// impossible is no language, and what follows it is none either. 0 (default) lets every text go on. Only where tokens are drawn.
    /// </summary>
    public double LeastShare { get; init; }

    /// <summary>The same seed gives the same text, whatever is written beside it.</summary>
    public long Seed { get; init; }
}
