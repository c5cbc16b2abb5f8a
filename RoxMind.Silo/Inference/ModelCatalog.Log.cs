namespace RoxMind.Silo.Inference;

internal sealed partial class ModelCatalog
{
    [LoggerMessage(LogLevel.Information, "Serving model bundle {Version}, trained on {Results} results")]
    private partial void LogServing(string version, int results);

    [LoggerMessage(LogLevel.Information, "Switched from model bundle {Last} to {Next}")]
    private partial void LogSwitched(string last, string next);

    [LoggerMessage(
        LogLevel.Warning,
        "The model bundle in {Folder} can't be used, and {Version} is served on: {File}: {Reason}"
    )]
    private partial void LogRefused(string folder, string file, string reason, string version);
}
