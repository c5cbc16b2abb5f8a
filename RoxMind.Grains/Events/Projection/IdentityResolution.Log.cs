using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Events.Projection;

internal sealed partial class IdentityResolution
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Result {RaceId} could not be brought to its athlete ({Fault}); the others go on, and it is tried again"
    )]
    private partial void LogFailed(string raceId, string fault);

    [LoggerMessage(Level = LogLevel.Debug, Message = "What happened to result {RaceId}")]
    private partial void LogFault(Exception fault, string raceId);
}
