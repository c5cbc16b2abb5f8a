using System.CommandLine;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Silo.Commands;

/// <summary><c>backup DIR</c>: copies the data folder as it is at one moment, while the service runs or not.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> _backup = new("DIR")
    {
        Description = "The backup's folder; new or empty.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "backup",
            "Copy everything that the data folder holds, while the service runs or not, and look through the copy."
        );
        command.Arguments.Add(_backup);
        ServiceSettings.AddFolder(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = ServiceSettings.ReadFolder(parsed);
        var backup = parsed.GetValue(_backup)!;
        var manifest = await StoreBackup.MakeAsync(folder, backup, TimeProvider.System, cancellationToken);
        Console.WriteLine(
            $"{backup} is a whole backup of {Path.GetFullPath(folder)}, revision {manifest.Revision}: "
                + $"{manifest.Files.Count} files, {manifest.Files.Sum(file => file.Bytes):N0} bytes."
        );
        return ExitCode.Good;
    }
}
