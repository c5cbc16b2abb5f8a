namespace RoxMind.Silo.Inference;

internal sealed partial class BundleRounds
{
    [LoggerMessage(
        LogLevel.Warning,
        "Silos serve from different model bundles: analyses are brought to {Agreed}, and some silos have {Others}"
    )]
    private partial void LogDisagree(string agreed, string others);

    // As loud as the beginning, so that whoever saw that sees this.
    [LoggerMessage(LogLevel.Warning, "All silos serve from model bundle {Version} again")]
    private partial void LogAgree(string version);

    [LoggerMessage(LogLevel.Warning, "Events could not be told that silos serve from other model bundles now")]
    private partial void LogNotResumed(Exception fault);
}
