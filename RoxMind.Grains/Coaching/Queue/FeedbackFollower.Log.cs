using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Coaching.Queue;

internal sealed partial class FeedbackFollower
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What the events' logs say about texts could not be done; trying again"
    )]
    private partial void LogInterrupted(Exception fault);
}
