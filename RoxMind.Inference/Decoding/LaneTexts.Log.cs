using Microsoft.Extensions.Logging;

namespace RoxMind.Inference.Decoding;

internal sealed partial class LaneTexts
{
    [LoggerMessage(LogLevel.Error, "A step of the language model failed; its {Texts} texts are given up")]
    private partial void LogStepFailed(Exception fault, int texts);
}
