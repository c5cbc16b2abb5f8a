namespace RoxMind.Benchmarks.Coach;

/// <summary>What was measured at one number of callers.</summary>
internal sealed record CoachLoadResult
{
    /// <summary>Tokens a second, prompts read meanwhile.</summary>
    public required double TokensPerSecond { get; init; }

    /// <summary>Tokens a second of processor time, of the whole process.</summary>
    public required double TokensPerProcessorSecond { get; init; }

    /// <summary>Texts a minute.</summary>
    public required double TextsPerMinute { get; init; }

    /// <summary>Milliseconds to the first token, median.</summary>
    public required double FirstTokenMedianMs { get; init; }

    /// <summary>Milliseconds to the first token, 99th percentile.</summary>
    public required double FirstTokenP99Ms { get; init; }

    /// <summary>Milliseconds of a step.</summary>
    public required double StepMs { get; init; }

    /// <summary>Share of a step that goes into choosing tokens.</summary>
    public required double ChoiceShare { get; init; }

    /// <summary>Bytes that a step allocates.</summary>
    public required double AllocatedPerStep { get; init; }

    /// <summary>Share of texts that came to an end of their own.</summary>
    public required double Complete { get; init; }
}
