namespace RoxMind.Silo.Inference;

/// <summary>Limits of the forecaster.</summary>
internal sealed record PaceForecasterOptions
{
    /// <summary>Most requests computed together; default 256.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>Requests that may wait; callers beyond that wait for a place; default 4,096.</summary>
    public int QueueCapacity { get; init; } = 4096;

    /// <summary>Whether a caller computes its own forecast when nobody else is at it; default true. Otherwise all are queued.</summary>
    public bool AnswersAtOnceWhenIdle { get; init; } = true;
}
