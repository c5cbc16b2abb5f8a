using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Imports.Jobs;

internal sealed partial class ImportGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Import {JobId} of {Bytes} bytes started")]
    private partial void LogStarted(string jobId, long bytes);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Import {JobId} stopped after line {Line}; it goes on later"
    )]
    private partial void LogInterrupted(string jobId, int line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {JobId} failed after line {Line} and is tried again")]
    private partial void LogRetry(Exception fault, string jobId, int line);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Import {JobId} {Phase}: {Accepted} accepted, {Duplicates} duplicates, {Rejected} rejected"
    )]
    private partial void LogEnded(string jobId, ImportPhase phase, int accepted, int duplicates, int rejected);
}
