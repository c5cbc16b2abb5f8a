using Orleans.Runtime;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Log;

/// <summary>Work that goes over the events' logs at intervals, from the moment the silo is active until it stops.</summary>
/// <param name="every">From the start of a round to that of the next.</param>
/// <param name="clock">The time.</param>
/// <param name="turn">Whose turn it is, where several silos could go over the logs; null where this one always does.</param>
internal abstract class LogRounds(TimeSpan every, TimeProvider clock, ISweepTurn? turn = null)
    : ILifecycleParticipant<ISiloLifecycle>,
        IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _rounds = Task.CompletedTask;

    /// <summary>The time.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        observer.Subscribe(GetType().Name, ServiceLifecycleStage.Active, _ => Start(), _ => StopAsync());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what it holds.</summary>
    /// <param name="isDisposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>Goes over the logs once.</summary>
    /// <param name="cancellationToken">The silo stops.</param>
    /// <remarks>What one round leaves, the next one takes up, so a fault is told and not thrown.</remarks>
    protected abstract Task GoOverAsync(CancellationToken cancellationToken);

    private Task Start()
    {
        _rounds = GoOnAsync(_stop.Token);
        return Task.CompletedTask;
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _rounds;
    }

    private async Task GoOnAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(every, Clock);
        try
        {
            do
            {
                if (turn is null || await turn.IsOursAsync(GetType().Name, cancellationToken))
                {
                    await GoOverAsync(cancellationToken);
                }
            } while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }
}
