using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Wakes events with results that have not reached their athlete, so that work goes on after a restart, or after another
/// silo's end, also when nobody asks for the event.
/// </summary>
/// <remarks>
/// Events recorded by a version whose athletes asked for courses are woken too, some at a time: each hands its course down to the
/// athletes who have none, and leaves their analyses as they are. When it is done, that is kept with its log, and it is left
/// alone from then on. An event that is recorded now comes by here once in its life.
/// </remarks>
internal sealed partial class EventRecovery(
    IEventLog log,
    IGrainFactory grains,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<EventRecovery> logger,
    ISweepTurn? turn = null
) : LogRounds(options.Value.RecoverEvery, clock, turn)
{
    /// <summary>What is kept with the log of an event that has handed its course down: never changed.</summary>
    public const string Courses = "kept-courses";

    /// <summary>So many more events in a round read their logs and hand their courses down.</summary>
    private const int AtOnce = 4;

    private readonly HashSet<string> _renewing = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task GoOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var eventId in await log.GetUnprojectedAsync(cancellationToken))
            {
                await grains.GetGrain<IEventGrain>(eventId).ResumeAsync(cancellationToken);
            }

            await HandCoursesDownAsync(cancellationToken);
        }
#pragma warning disable CA1031 // boundary: the next round tries again.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (fault is not OutOfSpaceException)
            {
                LogRecoveryFailed(fault);
            }
        }
    }

    private async Task HandCoursesDownAsync(CancellationToken cancellationToken)
    {
        var more = 0;
        foreach (var (eventId, position, head) in await log.GetBehindAsync(Courses, cancellationToken))
        {
            if (position > 0)
            {
                continue;
            }

            var grain = grains.GetGrain<IEventGrain>(eventId);
            if ((await grain.GetAnalyzedAsync(head, 1, cancellationToken)).IsSettled)
            {
                await log.MoveAsync(eventId, Courses, head, cancellationToken);
                _renewing.Remove(eventId);
                continue;
            }

            await grain.ResumeAsync(cancellationToken);
            if (_renewing.Add(eventId) && ++more == AtOnce)
            {
                break;
            }
        }
    }
}
