using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Looks through the whole database once, beside the service that has just started, and names what is damaged.</summary>
internal sealed partial class DamageWatch(EmbeddedStore store, ILogger<DamageWatch> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // On a thread of its own: it takes as long as there is data, and others wait for those of the pool.
            var findings = await Task.Factory.StartNew(
                () => StoreInspection.Find(store.File, stoppingToken),
                stoppingToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
            foreach (var finding in findings)
            {
                LogFound($"{finding}");
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops before all was looked at; the next start looks again.
        }
        catch (Sqlite.StoreException fault)
        {
            LogFound(fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "Damage in the data folder: {Finding}")]
    private partial void LogFound(string finding);
}
