using Orleans.Runtime;
using RoxMind.Grains.Imports.Jobs;

namespace RoxMind.Silo.Imports;

/// <summary>Once the silo takes calls, goes on with the imports that an earlier process left undone.</summary>
internal sealed partial class ImportResumption(
    IGrainFactory grains,
    IUploadStore uploads,
    ILogger<ImportResumption> logger
) : IStartupTask
{
    /// <inheritdoc/>
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var (id, request) in await uploads.GetStartedAsync(cancellationToken))
        {
            LogImport(id);
            await grains.GetGrain<IImportGrain>(id).StartAsync(request, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Going on with import {JobId}")]
    private partial void LogImport(string jobId);
}
