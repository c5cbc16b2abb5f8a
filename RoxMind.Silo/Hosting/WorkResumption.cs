using Orleans.Runtime;
using RoxMind.Grains.Events;
using RoxMind.Grains.Imports;

namespace RoxMind.Silo.Hosting;

/// <summary>Once the silo takes calls, takes up what an earlier process left undone: results without analysis, imports under way.</summary>
internal sealed partial class WorkResumption(
    IGrainFactory grains,
    IEventLog log,
    IUploadStore uploads,
    ILogger<WorkResumption> logger
) : IStartupTask
{
    /// <inheritdoc/>
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var eventId in await log.GetUnprojectedAsync(cancellationToken))
        {
            LogEvent(eventId);
            await grains.GetGrain<IEventGrain>(eventId).ResumeAsync(cancellationToken);
        }

        foreach (var (id, request) in uploads.GetStarted())
        {
            LogImport(id);
            await grains.GetGrain<IImportGrain>(id).StartAsync(request, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Going on with the analyses of event {EventId}")]
    private partial void LogEvent(string eventId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Going on with import {JobId}")]
    private partial void LogImport(string jobId);
}
