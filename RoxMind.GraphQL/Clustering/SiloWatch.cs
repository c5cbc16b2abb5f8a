using Orleans.Messaging;

namespace RoxMind.GraphQL.Clustering;

/// <summary>Notices that a silo was lost: its connection has ended, or the database does not name it any more.</summary>
internal sealed partial class SiloWatch(
    LostSilos lost,
    IGatewayListProvider silos,
    TimeProvider clock,
    ILogger<SiloWatch> logger
) : BackgroundService
{
    /// <summary>How often the database is asked.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var known = new HashSet<Uri>();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (await ReadAsync() is { } now)
                {
                    if (!known.IsSubsetOf(now))
                    {
                        lost.Tell();
                    }

                    known = now;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
    }

    private async Task<HashSet<Uri>?> ReadAsync()
    {
        try
        {
            return [.. await silos.GetGateways()];
        }
#pragma warning disable CA1031 // boundary: while the database is away nobody is put out of the cluster, and Orleans' own reading warns
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogUnread(fault);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Debug, "The silos cannot be read now")]
    private partial void LogUnread(Exception fault);
}
