using System.Runtime.CompilerServices;
using GraphQL;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>Follows the analyses of events.</summary>
internal sealed class AnalysisSubscriptions(IGrainFactory grains, EventFeed feed)
{
    /// <summary>
    /// How far the analyses of an event have come: now, and at every change until no result waits any more. An event that is not
    /// closed can get further results: with `untilClosed` the subscription goes on until then.
    /// </summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="untilClosed">Go on until the event is closed and no result waits.</param>
    public IAsyncEnumerable<AnalysisProgress> AnalysisProgress(OpaqueId eventId, bool untilClosed = false)
    {
        var key = eventId.KeyOf(IdKind.Event);
        return LiveStream.States(
            $"analyses:{untilClosed}:{key}",
            cancellationToken => FollowAsync(key, untilClosed, cancellationToken)
        );
    }

    private async IAsyncEnumerable<AnalysisProgress> FollowAsync(
        string eventId,
        bool untilClosed,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var grain = grains.GetGrain<IEventGrain>(eventId);
        var summary = await grain.GetSummaryAsync(cancellationToken);
        if (summary.Head == 0)
        {
            throw new ExecutionError("Nothing was ever recorded for this event.") { Code = "UNKNOWN_EVENT" };
        }

        yield return new AnalysisProgress(summary);
        if (IsDone(summary, untilClosed))
        {
            yield break;
        }

        await foreach (var entry in feed.Of(eventId, summary.Head).WithCancellation(cancellationToken))
        {
            // A summary is ahead of the entries that led to it: they need no further one.
            if (entry.Seq <= summary.Head)
            {
                continue;
            }

            summary = await grain.GetSummaryAsync(cancellationToken);
            yield return new AnalysisProgress(summary);
            if (IsDone(summary, untilClosed))
            {
                yield break;
            }
        }
    }

    private static bool IsDone(EventSummary summary, bool untilClosed) =>
        summary.Analyzed >= summary.Finishers && (summary.IsClosed || !untilClosed);
}
