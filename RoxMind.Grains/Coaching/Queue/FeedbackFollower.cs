using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Coaching.Queue;

/// <summary>
/// Follows the events' logs for what concerns their texts: those of a closed event are queued, that of an erased race is erased.
/// The events know nothing of it.
/// </summary>
internal sealed partial class FeedbackFollower(
    IEventLog log,
    IGrainFactory grains,
    IOptions<FeedbackOptions> options,
    TimeProvider clock,
    ILogger<FeedbackFollower> logger,
    ISweepTurn? turn = null
) : LogFollower(log, Name, options.Value.FollowEvery, options.Value.RetryAfter, clock, turn)
{
    /// <summary>What the positions are kept under: never changed.</summary>
    public const string Name = "coaching";

    private long? _woken;

    private IFeedbackQueueGrain Queue => grains.GetGrain<IFeedbackQueueGrain>(0);

    /// <inheritdoc/>
    protected override async Task TakeAsync(
        string eventId,
        IReadOnlyList<EventFact> facts,
        CancellationToken cancellationToken
    )
    {
        if (facts.Any(fact => fact is EventClosed))
        {
            await Queue.AddAsync(eventId, cancellationToken);
        }

        // Whoever erases a race erases its text as well; here it happens also when that stopped half way.
        var removed = facts.OfType<EventRemoved>().SelectMany(fact => fact.Races).Select(race => race.RaceId);
        foreach (var raceId in facts.OfType<RaceErased>().Select(erased => erased.RaceId).Concat(removed).Distinct())
        {
            await grains.GetGrain<IFeedbackGrain>(raceId).EraseAsync(cancellationToken);
        }
    }

    /// <summary>Texts that a crash left unwritten are written although no event is closed.</summary>
    protected override async Task AfterRoundAsync(CancellationToken cancellationToken)
    {
        if (_woken is not { } woken || Clock.GetElapsedTime(woken) >= options.Value.WakeEvery)
        {
            await Queue.ResumeAsync(cancellationToken);
            _woken = Clock.GetTimestamp();
        }
    }

    /// <inheritdoc/>
    protected override void Tell(Exception fault) => LogInterrupted(fault);
}
