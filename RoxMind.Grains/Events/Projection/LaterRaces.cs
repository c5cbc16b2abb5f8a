using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Brings what a race changed about its athlete's later ones to their events: a race that comes late, or is corrected, is what the later
/// ones were expected by.
/// </summary>
internal sealed partial class LaterRaces(
    IEventLog log,
    IGrainFactory grains,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<LaterRaces> logger,
    ISweepTurn? turn = null
) : LogFollower(log, Name, options.Value.FollowEvery, options.Value.RetryAfter, clock, turn)
{
    /// <summary>What the positions are kept under: never changed.</summary>
    public const string Name = "later-races";

    /// <inheritdoc/>
    protected override Task TakeAsync(
        string eventId,
        IReadOnlyList<EventFact> facts,
        CancellationToken cancellationToken
    ) =>
        Task.WhenAll(
            facts
                .OfType<AnalysisReady>()
                .SelectMany(ready => ready.Later)
                .Distinct()
                .GroupBy(race => race.EventId, StringComparer.Ordinal)
                .Select(races =>
                    grains
                        .GetGrain<IEventGrain>(races.Key)
                        .RenewAsync([.. races.Select(race => race.RaceId)], cancellationToken)
                )
        );

    /// <inheritdoc/>
    protected override void Tell(Exception fault) => LogInterrupted(fault);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What races changed about later ones could not be brought to their events; trying again"
    )]
    private partial void LogInterrupted(Exception fault);
}
