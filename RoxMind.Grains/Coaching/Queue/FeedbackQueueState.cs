using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Grains.Coaching.Queue;

/// <summary>
/// What is kept of the queue: some bytes for every event that was ever closed, of which there are some hundred a year. Written by
/// every version of the service, read by every later one.
/// </summary>
[GenerateSerializer]
[Alias("feedback-queue-state")]
internal sealed record FeedbackQueueState
{
    /// <summary>The events, first closed first.</summary>
    [Id(0)]
    public List<FeedbackBatch> Batches { get; init; } = [];
}
