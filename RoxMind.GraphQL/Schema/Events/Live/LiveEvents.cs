using System.Runtime.CompilerServices;
using GraphQL;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Events.Live;

/// <summary>Follows events as they are, not what happens at them.</summary>
internal sealed class LiveEvents(
    IGrainFactory grains,
    Repetition repetition,
    IOptions<StreamOptions> options,
    TimeProvider clock
)
{
    private readonly TimeSpan _every = options.Value.RefreshEvery;

    /// <summary>
    /// An event as it is now, and again whenever it has changed, at most twice a second: a leaderboard or another page that stays as it
    /// should be. However many follow with the same document and variables, the page is made once for all. It has no end; a reader who is
    /// slow misses states on the way to the newest. An event that nothing was recorded for is refused as `UNKNOWN_EVENT`.
    /// </summary>
    /// <param name="eventId">The event's id.</param>
    [Cost(1)]
    public IAsyncEnumerable<Event> LiveEvent(OpaqueId eventId)
    {
        var key = eventId.KeyOf(IdKind.Event);
        return LiveStream.States($"event now:{key}", cancellationToken => FollowAsync(key, cancellationToken));
    }

    private async IAsyncEnumerable<Event> FollowAsync(
        string eventId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var grain = grains.GetGrain<IEventGrain>(eventId);
        EventVersion? shown = null;
        while (true)
        {
            var version = await repetition.AskAsync(grain.GetVersionAsync, cancellationToken);
            if (version != shown)
            {
                var summary = await repetition.AskAsync(grain.GetSummaryAsync, cancellationToken);
                if (summary.Head == 0)
                {
                    throw new ExecutionError("Nothing was ever recorded for this event.") { Code = "UNKNOWN_EVENT" };
                }

                shown = version;
                yield return new Event(summary);
            }

            await Task.Delay(_every, clock, cancellationToken);
        }
    }
}
