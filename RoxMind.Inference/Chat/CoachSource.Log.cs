using Microsoft.Extensions.Logging;

namespace RoxMind.Inference.Chat;

internal sealed partial class CoachSource
{
    [LoggerMessage(LogLevel.Information, "Feedback is written by {Model}")]
    private partial void LogReady(string model);

    [LoggerMessage(
        LogLevel.Information,
        "There is no language model in {Folder}; the sentence planner writes feedback"
    )]
    private partial void LogAbsent(string folder);

    [LoggerMessage(
        LogLevel.Warning,
        "The language model in {Folder} can't be used, and the sentence planner writes feedback: {File}: {Reason}"
    )]
    private partial void LogBroken(string folder, string file, string reason);
}
