namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>How feedback texts are waited for, and how those of closed events are written.</summary>
public sealed class FeedbackOptions
{
    /// <summary>
    /// How long a caller waits for a text that is being written; default 2 s. It has to be well below Orleans' response timeout.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How many texts of closed events are asked for at a time; default 32. More than are written at a time, so that no slot of
    /// the writer is ever empty; fewer than may wait there.
    /// </summary>
    public int AtOnce { get; set; } = 32;

    /// <summary>
    /// How often a silo looks into the events' logs for closed events and erased races, and how often a closed event is asked for
    /// its last analyses; default 0.5 s. Looking costs a read of the logs' heads.
    /// </summary>
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// How often a silo wakes the queue of closed events, in case another silo's end left texts unwritten; the first time at its
    /// start, then every 30 s by default.
    /// </summary>
    public TimeSpan WakeEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause before texts of closed events that could not be written are tried again; default 10 s.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(10);
}
