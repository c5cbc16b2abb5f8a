using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Grains.Identity;

/// <summary>
/// Follows the events' logs for races that have reached an athlete, so that races of that name which belong elsewhere by now are moved.
/// The events know nothing of it.
/// </summary>
/// <remarks>
/// How far it has come is kept with each log and moves after the work is durable. A log of an earlier version is followed from its
/// start: so its athletes become known to those who tell namesakes apart, and keep their ids.
/// </remarks>
internal sealed partial class IdentityFollower(
    IEventLog log,
    IGrainFactory grains,
    IOptions<IdentityOptions> options,
    TimeProvider clock,
    ILogger<IdentityFollower> logger
) : LogRounds(options.Value.FollowEvery, clock)
{
    /// <summary>What the positions are kept under: never changed.</summary>
    public const string Name = "identity";

    private const int Page = 1024;

    /// <summary>How many athletes are looked at in one call, which has to end in time.</summary>
    private const int AtOnce = 64;

    /// <inheritdoc/>
    protected override async Task GoOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var at in await log.GetBehindAsync(Name, cancellationToken))
            {
                await ReadOnAsync(at, cancellationToken);
            }
        }
#pragma warning disable CA1031 // boundary: the next round goes on from the last position.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(fault);
        }
    }

    private async Task ReadOnAsync(FollowerPosition at, CancellationToken cancellationToken)
    {
        for (var position = at.Position; position < at.Head; )
        {
            var entries = await log.ReadAsync(at.EventId, position, Page, cancellationToken);
            var athletes = entries.Select(entry => AthleteOf(entry.Fact)).OfType<string>();
            foreach (var some in athletes.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            {
                await grains.GetGrain<IIdentityGrain>(0).FollowAsync(some, cancellationToken);
            }

            position = entries[^1].Seq;
            await log.MoveAsync(at.EventId, Name, position, cancellationToken);
        }
    }

    private static string? AthleteOf(EventFact fact) =>
        fact switch
        {
            AnalysisReady ready => ready.AthleteId,
            RaceReassigned moved => moved.AthleteId,
            _ => null,
        };
}
