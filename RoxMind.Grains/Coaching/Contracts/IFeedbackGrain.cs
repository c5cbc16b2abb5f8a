using Orleans.Concurrency;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>
/// The feedback text of one race, written once for what its analysis says and by whom, and kept. The key is the race's id: a race
/// that goes to another athlete takes its text along.
/// </summary>
[Alias("race-feedback")]
public interface IFeedbackGrain : IGrainWithStringKey
{
    /// <summary>
    /// The kept text, or a new one. Whoever asks while it is being written waits for the same text, for
    /// <see cref="FeedbackOptions.Patience"/> at most; then the sentence planner's is answered, with
    /// <see cref="FallbackReason.StillWriting"/>, while the other is written on.
    /// </summary>
    /// <param name="athleteId">Whose race it is.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    /// <returns>The text; null when the athlete has no such race, or it has no analysis.</returns>
    [Alias("get")]
    [AlwaysInterleave]
    Task<Feedback?> GetAsync(string athleteId, CancellationToken cancellationToken);

    /// <summary>
    /// The text piece by piece, as it is written or as it was; the last entry has the whole. Ends without that one when the race
    /// is not the athlete's (any more) or has no analysis.
    /// </summary>
    /// <param name="athleteId">Whose race it is.</param>
    /// <param name="after">
    /// Number of the last entry seen, 0 for all. A number that this text does not reach gets the last entry alone.
    /// </param>
    /// <param name="cancellationToken">Ends the listening, not the writing.</param>
    [Alias("follow")]
    [AlwaysInterleave]
    IAsyncEnumerable<FeedbackEntry> Follow(string athleteId, long after, CancellationToken cancellationToken);

    /// <summary>Has the text written although nobody waits for it; returns after <see cref="FeedbackOptions.Patience"/> at most.</summary>
    /// <param name="athleteId">Whose race it is.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    [Alias("prepare")]
    [AlwaysInterleave]
    Task<FeedbackStatus> PrepareAsync(string athleteId, CancellationToken cancellationToken);

    /// <summary>Calls the writing off and removes the text, because the race is erased. Erasing twice is the same as once.</summary>
    [Alias("erase")]
    Task EraseAsync(CancellationToken cancellationToken);
}
