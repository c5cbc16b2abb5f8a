using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Identity;

internal sealed partial class IdentityFollower
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What the events' logs say about namesakes could not be done; trying again"
    )]
    private partial void LogInterrupted(Exception fault);
}
