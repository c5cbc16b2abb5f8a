using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Coaching.Queue;

internal sealed partial class FeedbackQueueGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Texts of event {EventId} could not be written; trying again")]
    private partial void LogInterrupted(Exception fault, string eventId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The text of race {RaceId} is tried again later")]
    private partial void LogPostponed(Exception fault, string raceId);
}
