using System.CommandLine;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Silo.Commands;

/// <summary><c>export FILE</c>: writes everything that is kept into one file, for <c>import --all</c> elsewhere.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> _file = new("FILE")
    {
        Description = "The file; it must not be there yet.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "export",
            "Write everything that a data folder (--data) or the cluster's database holds into one file, for 'import --all'."
        );
        command.Arguments.Add(_file);
        ServiceSettings.AddFolder(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServiceSettings.Read(parsed);
        return ArchiveFiles.ExportAsync(
            options,
            ServiceSettings.IsFolder(parsed, options),
            parsed.GetValue(_file)!,
            cancellationToken
        );
    }
}
