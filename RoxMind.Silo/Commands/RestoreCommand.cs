using System.CommandLine;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Silo.Commands;

/// <summary><c>restore DIR</c>: makes the data folder what it was at a backup.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> _backup = new("DIR") { Description = "The backup's folder." };

    private static readonly Option<bool> _force = new("--force") { Description = "Remove what the data folder holds." };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "restore",
            "Make the data folder what it was at a backup; the service must be stopped."
        );
        command.Arguments.Add(_backup);
        command.Options.Add(_force);
        ServiceSettings.AddFolder(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = ServiceSettings.ReadFolder(parsed);
        var manifest = await StoreRestore.RunAsync(
            parsed.GetValue(_backup)!,
            folder,
            parsed.GetValue(_force),
            cancellationToken
        );
        Console.WriteLine(
            $"{Path.GetFullPath(folder)} is what it was on {manifest.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC, revision {manifest.Revision}."
        );
        return ExitCode.Good;
    }
}
