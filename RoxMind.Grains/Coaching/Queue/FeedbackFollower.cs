using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Grains.Coaching.Queue;

/// <summary>
/// Follows the events' logs for what concerns their texts: those of a closed event are queued, that of an erased race is erased.
/// The events know nothing of it.
/// </summary>
/// <remarks>
/// How far it has come is kept with each log and moves after the work is durable, so a crash at any moment leaves work to be done
/// again, and doing it again changes nothing. Every silo follows, in case another one ends; what two do at once is done once. A
/// log that was written before there was a position is followed from its start.
/// </remarks>
internal sealed partial class FeedbackFollower(
    IEventLog log,
    IGrainFactory grains,
    IOptions<FeedbackOptions> options,
    TimeProvider clock,
    ILogger<FeedbackFollower> logger
) : LogRounds(options.Value.FollowEvery, clock)
{
    /// <summary>What the positions are kept under: never changed.</summary>
    public const string Name = "coaching";

    private const int Page = 1024;

    private long? _woken;

    private IFeedbackQueueGrain Queue => grains.GetGrain<IFeedbackQueueGrain>(0);

    /// <inheritdoc/>
    protected override async Task GoOverAsync(CancellationToken cancellationToken)
    {
        if (!await CatchUpAsync(cancellationToken))
        {
            await Task.Delay(options.Value.RetryAfter, Clock, cancellationToken);
        }
    }

    /// <returns>Whether everything went well; what one event's log says does not wait for another's.</returns>
    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<FollowerPosition> behind = [];
        var isWell = await TryAsync(
            async () => behind = await log.GetBehindAsync(Name, cancellationToken),
            cancellationToken
        );
        foreach (var at in behind)
        {
            isWell &= await TryAsync(() => ReadOnAsync(at, cancellationToken), cancellationToken);
        }

        var isAwake = await TryAsync(() => WakeQueueAsync(cancellationToken), cancellationToken);
        return isWell && isAwake;
    }

    private async Task<bool> TryAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
            return true;
        }
#pragma warning disable CA1031 // boundary: the next round goes on from the last position.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(fault);
            return false;
        }
    }

    private async Task ReadOnAsync(FollowerPosition at, CancellationToken cancellationToken)
    {
        for (var position = at.Position; position < at.Head; )
        {
            var entries = await log.ReadAsync(at.EventId, position, Page, cancellationToken);
            var facts = entries.Select(entry => entry.Fact).ToList();
            if (facts.Exists(fact => fact is EventClosed))
            {
                await Queue.AddAsync(at.EventId, cancellationToken);
            }

            // Whoever erases a race erases its text as well; here it happens also when that stopped half way.
            foreach (var raceId in facts.OfType<RaceErased>().Select(erased => erased.RaceId).Distinct())
            {
                await grains.GetGrain<IFeedbackGrain>(raceId).EraseAsync(cancellationToken);
            }

            position = entries[^1].Seq;
            await log.MoveAsync(at.EventId, Name, position, cancellationToken);
        }
    }

    /// <summary>Texts that a crash left unwritten are written although no event is closed.</summary>
    private async Task WakeQueueAsync(CancellationToken cancellationToken)
    {
        if (_woken is not { } woken || Clock.GetElapsedTime(woken) >= options.Value.WakeEvery)
        {
            await Queue.ResumeAsync(cancellationToken);
            _woken = Clock.GetTimestamp();
        }
    }
}
