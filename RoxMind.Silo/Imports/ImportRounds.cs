using Orleans.Runtime;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Imports;

/// <summary>Goes on with imports whose silo ended, or whose database was away: one that is under way is left alone.</summary>
internal sealed partial class ImportRounds(
    IGrainFactory grains,
    IUploadStore uploads,
    ISweepTurn turn,
    TimeProvider clock,
    ILogger<ImportRounds> logger
) : LogRounds(TimeSpan.FromSeconds(3), clock, turn)
{
    /// <inheritdoc/>
    protected override async Task GoOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (id, request) in await uploads.GetStartedAsync(cancellationToken))
            {
                await grains.GetGrain<IImportGrain>(id).StartAsync(request, cancellationToken);
            }
        }
#pragma warning disable CA1031 // boundary: the next round tries again.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Imports could not be gone on with; the next round tries again")]
    private partial void LogFailed(Exception fault);
}
