using Microsoft.Extensions.Configuration.Json;

namespace RoxMind.GraphQL.Settings;

/// <summary>
/// Reads a file of settings. What cannot be read when it has changed is told, and what was read before stays in effect: half a file, as an
/// editor leaves it for a moment, takes nobody's access key away.
/// </summary>
internal sealed partial class SettingsFileReader(SettingsFile source) : JsonConfigurationProvider(source)
{
    private bool _isRead;

    /// <summary>Is told what cannot be read; null while the program starts.</summary>
    public ILogger? Logger { get; set; }

    /// <inheritdoc/>
    public override void Load(Stream stream)
    {
        try
        {
            base.Load(stream);
            _isRead = true;
        }
        catch (FormatException broken) when (_isRead)
        {
            if (Logger is { } logger)
            {
                LogBroken(logger, Source.Path, broken.GetBaseException().Message);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "{File} was changed and cannot be read; what it said before stays in effect: {Reason}"
    )]
    private static partial void LogBroken(ILogger logger, string? file, string reason);
}
