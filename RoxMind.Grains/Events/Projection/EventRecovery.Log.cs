using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Events.Projection;

internal sealed partial class EventRecovery
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Events with unfinished work could not be woken; trying again")]
    private partial void LogRecoveryFailed(Exception fault);
}
