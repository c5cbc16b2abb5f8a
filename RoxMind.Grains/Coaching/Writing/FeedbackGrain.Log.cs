using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Coaching.Writing;

internal sealed partial class FeedbackGrain
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The text of race {RaceId} could not be written")]
    private partial void LogFailed(Exception fault, string raceId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The text of race {RaceId} could not be kept")]
    private partial void LogNotKept(Exception fault, string raceId);
}
