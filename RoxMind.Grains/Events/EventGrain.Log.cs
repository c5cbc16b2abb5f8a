using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Events;

internal sealed partial class EventGrain
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Results of event {EventId} after entry {Projected} could not be analysed yet; trying again"
    )]
    private partial void LogProjectionFailed(Exception fault, string eventId, long projected);
}
