using System.Runtime.CompilerServices;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Persistence;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>
/// An event's log as one unbroken sequence: when the silo behind it is lost, the reading goes on elsewhere behind the last
/// entry seen, so that nothing is missed or repeated.
/// </summary>
internal sealed partial class EventFeed(IGrainFactory grains, TimeProvider clock, ILogger<EventFeed> logger)
{
    private const int MaxFailuresInARow = 20;
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);

    /// <summary>The feed of an event, to be followed by many.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="after">Number of the last entry that the subscriber has seen.</param>
    public LiveStream<EventFeedEntry> Of(string eventId, long after) =>
        LiveStream.Log(
            $"event:{eventId}",
            after,
            new LogReading<EventFeedEntry>
            {
                HeadAsync = cancellationToken => HeadAsync(eventId, cancellationToken),
                Read = (last, cancellationToken) =>
                    FollowAsync(eventId, last, cancellationToken).Select(EventFeedEntry.From),
                SeqOf = entry => entry.Seq,
                Retracts = entry => entry.Fact is RaceRemoved,
            }
        );

    /// <summary>Number of the last entry there is; 0 when nothing was ever recorded for the event.</summary>
    public async Task<long> HeadAsync(string eventId, CancellationToken cancellationToken) =>
        (await grains.GetGrain<IEventGrain>(eventId).GetSummaryAsync(cancellationToken)).Head;

    /// <summary>Entries behind a position, those to come included.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="after">Number of the last entry seen.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    private async IAsyncEnumerable<FeedEntry> FollowAsync(
        string eventId,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var last = after;
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var entries = grains
                .GetGrain<IEventGrain>(eventId)
                .Follow(last, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            try
            {
                while (await TryMoveAsync(entries, eventId, last, ++failures, cancellationToken))
                {
                    failures = 0;
                    last = entries.Current.Seq;
                    yield return entries.Current;
                }
            }
            finally
            {
                // A silo that is lost is not told anything any more: whoever waited for its answer would be silent until it is too late.
                _ = LeaveAsync(entries, eventId);
            }

            await Task.Delay(GrowingPause.After(s_firstPause, failures, s_longestPause), clock, cancellationToken);
        }
    }

    /// <returns>False when the sequence broke off and is to be taken up again.</returns>
    private async ValueTask<bool> TryMoveAsync(
        IAsyncEnumerator<FeedEntry> entries,
        string eventId,
        long last,
        int failures,
        CancellationToken cancellationToken
    )
    {
        LostCalls.MayRepeat();
        try
        {
            return await entries.MoveNextAsync();
        }
#pragma warning disable CA1031 // boundary: whatever broke the sequence is logged and tried again, a bounded number of times
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && failures < MaxFailuresInARow)
#pragma warning restore CA1031
        {
            LogBroken(fault, eventId, last);
            return false;
        }
    }

    private async Task LeaveAsync(IAsyncEnumerator<FeedEntry> entries, string eventId)
    {
        try
        {
            await entries.DisposeAsync();
        }
#pragma warning disable CA1031 // the reading has ended, and nobody waits for this
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogNotLeft(fault, eventId);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The feed of {EventId} was left, and its silo was not told")]
    private partial void LogNotLeft(Exception fault, string eventId);

    [LoggerMessage(LogLevel.Warning, "The feed of {EventId} broke off behind {Seq}; it is taken up again")]
    private partial void LogBroken(Exception fault, string eventId, long seq);
}
