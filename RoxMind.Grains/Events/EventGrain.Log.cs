using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Events;

internal sealed partial class EventGrain
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Results of event {EventId} after entry {Projected} could not be analysed yet ({Fault}); trying again in {Pause}"
    )]
    private partial void LogProjectionFailed(string eventId, long projected, string fault, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first of these faults at event {EventId}")]
    private partial void LogProjectionFault(Exception fault, string eventId);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The upkeep of event {EventId} stopped; it is done another time"
    )]
    private partial void LogNotTended(Exception fault, string eventId);
}
