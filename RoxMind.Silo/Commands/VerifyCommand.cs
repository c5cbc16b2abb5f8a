using System.CommandLine;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.Upkeep;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary><c>verify</c>: looks through the data folder, or a backup, for damage.</summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> _repair = new("--repair")
    {
        Description =
            "Go on from what is there: accept that lost writes are lost, and have what follows from the events' logs made anew.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("verify", "Look through the data folder, or a backup named by --data, for damage.");
        command.Options.Add(_repair);
        ServiceSettings.AddFolder(command);
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = ServiceSettings.ReadFolder(parsed);
        var file = Path.Combine(path, EmbeddedStore.FileName);
        if (!File.Exists(file) && !File.Exists(Path.Combine(path, StoreMark.FileName)))
        {
            throw DataFolder.IsNone(path);
        }

        if (parsed.GetValue(_repair))
        {
            using var folder = DataFolder.Open(path);
            StoreRepair.Run(folder);
        }
        else if (!DataFolder.IsInUse(path) && LostWrites.Find(path) is { } lost)
        {
            // To open the database now would remove what is left behind the damage.
            AnsiConsole.MarkupLineInterpolated($"[red]{lost}[/]");
            return Task.FromResult(ExitCode.Failed);
        }

        var findings = StoreInspection.Find(file, cancellationToken);
        foreach (var finding in findings)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{finding}[/]");
        }

        if (findings.Count > 0)
        {
            return Task.FromResult(ExitCode.Failed);
        }

        Console.WriteLine($"{Path.GetFullPath(path)} is whole, revision {StoreInspection.ReadRevision(file)}.");
        return Task.FromResult(ExitCode.Good);
    }
}
