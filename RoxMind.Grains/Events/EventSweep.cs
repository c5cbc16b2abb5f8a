using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using RoxMind.Grains.Coaching;

namespace RoxMind.Grains.Events;

/// <summary>
/// Wakes events with results that have not reached their athlete, so that work goes on after a restart, or after another
/// silo's end, also when nobody asks for the event; and the queue of the texts of closed events.
/// </summary>
internal sealed partial class EventSweep(
    IEventLog log,
    IGrainFactory grains,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<EventSweep> logger
) : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _sweeping = Task.CompletedTask;

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        observer.Subscribe(nameof(EventSweep), ServiceLifecycleStage.Active, _ => Start(), _ => StopAsync());
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private Task Start()
    {
        _sweeping = SweepAsync(_stop.Token);
        return Task.CompletedTask;
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _sweeping;
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, clock);
        try
        {
            do
            {
                await WakeAsync(cancellationToken);
            } while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task WakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var eventId in await log.GetUnprojectedAsync(cancellationToken))
            {
                await grains.GetGrain<IEventGrain>(eventId).ResumeAsync(cancellationToken);
            }

            await grains.GetGrain<IFeedbackQueueGrain>(0).ResumeAsync(cancellationToken);
        }
#pragma warning disable CA1031 // boundary: the next round tries again.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogSweepFailed(fault);
        }
    }
}
