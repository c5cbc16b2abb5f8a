using Orleans.Concurrency;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>
/// Has the texts of closed events written, one event after the other, although nobody asks for them yet. Survives restarts. The
/// key is 0.
/// </summary>
[Alias("feedback-queue")]
public interface IFeedbackQueueGrain : IGrainWithIntegerKey
{
    /// <summary>Queues the texts of a closed event; durable when it returns. Queueing twice is the same as once.</summary>
    [Alias("add")]
    Task AddAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>How far the texts of an event are; null when they were never queued.</summary>
    [Alias("get")]
    [AlwaysInterleave]
    Task<FeedbackBatch?> GetAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>Wakes the queue so that texts that a crash left unwritten are written.</summary>
    [Alias("resume")]
    [AlwaysInterleave]
    Task ResumeAsync(CancellationToken cancellationToken);
}
