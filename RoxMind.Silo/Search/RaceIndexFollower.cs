using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Search;

/// <summary>Brings what other silos of a cluster wrote into this silo's index.</summary>
internal sealed partial class RaceIndexFollower(
    RaceIndex races,
    IRaceChanges changes,
    TimeProvider clock,
    ILogger<RaceIndexFollower> logger
) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await races.Loaded.WaitAsync(stoppingToken);
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                races.Take(await changes.ReadOnAsync(stoppingToken));
                failures = 0;
            }
            catch (StorageFaultException fault)
            {
                if (++failures == 1)
                {
                    LogBehind(fault.Message);
                }
            }

            await Task.Delay(failures == 0 ? s_every : GrowingPause.After(s_every, failures), clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The index of races does not hear of other silos' changes: {Reason}")]
    private partial void LogBehind(string reason);
}
