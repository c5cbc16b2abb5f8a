using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Identity;

/// <summary>
/// Follows the events' logs for races that have reached an athlete, so that races of that name which belong elsewhere by now are moved.
/// The events know nothing of it.
/// </summary>
/// <remarks>
/// How far it has come is kept with each log and moves after the work is durable. A log of an earlier version is followed from its
/// start: so its athletes become known to those who tell namesakes apart, and keep their ids. A race that was seen to be in its place
/// when it had reached its athlete is passed over; one that is moved by a later race of the name is looked at with that.
/// </remarks>
internal sealed partial class IdentityFollower(
    IEventLog log,
    IGrainFactory grains,
    IOptions<IdentityOptions> options,
    TimeProvider clock,
    ILogger<IdentityFollower> logger,
    ISweepTurn? turn = null
) : LogFollower(log, Name, options.Value.FollowEvery, options.Value.FollowEvery, clock, turn)
{
    /// <summary>What the positions are kept under: never changed.</summary>
    public const string Name = "identity";

    /// <summary>How many athletes are looked at in one call, which has to end in time.</summary>
    private const int AtOnce = 64;

    /// <inheritdoc/>
    protected override async Task TakeAsync(
        string eventId,
        IReadOnlyList<EventFact> facts,
        CancellationToken cancellationToken
    )
    {
        var athletes = facts.Select(AthleteOf).OfType<string>();
        foreach (var some in athletes.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            await grains.GetGrain<IIdentityGrain>(0).FollowAsync(some, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override void Tell(Exception fault) => LogInterrupted(fault);

    private static string? AthleteOf(EventFact fact) =>
        fact switch
        {
            AnalysisReady { IsPlaced: false } ready => ready.AthleteId,
            RaceReassigned moved => moved.AthleteId,
            _ => null,
        };
}
