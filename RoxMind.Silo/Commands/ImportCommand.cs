using System.CommandLine;
using RoxMind.Grains.Imports.Previews;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Silo.Commands.Reports;
using RoxMind.Silo.Commands.Services;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary><c>import FILE…</c>: hands result files to the service and waits until every result is analysed.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo[]> _files = new("FILE")
    {
        Description = "Result files: a header line, then one line a race.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> _event = new("--event")
    {
        Description = "Event of all rows, for files without an event column; default is the file's name.",
    };

    private static readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Store nothing, and say what would be read from the files and what would not.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("import", "Import result files, into the running service or without one.");
        command.Arguments.Add(_files);
        command.Options.Add(_event);
        command.Options.Add(_dryRun);
        ServiceSettings.AddCalling(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServiceSettings.Read(parsed);
        var target = ServiceSettings.ReadTarget(parsed, options);
        var files = parsed.GetValue(_files)!.Select(file => file.ToString()).ToList();
        var eventName = parsed.GetValue(_event);
        var faults = await GivenFiles.FindFaultsAsync(files, eventName, cancellationToken);
        foreach (var (file, fault) in faults)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{file}: {fault}[/]");
        }

        if (parsed.GetValue(_dryRun))
        {
            await PreviewAsync(files.Where(file => !faults.ContainsKey(file)), eventName, cancellationToken);
            return faults.Count == 0 ? 0 : 1;
        }

        if (faults.Count > 0)
        {
            AnsiConsole.MarkupLine("[grey]Nothing was imported.[/]");
            return 1;
        }

        await using var session = await ServiceSession.OpenAsync(options, target, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            session.OwnData is { } data
                ? $"[grey]No service is running: importing alone, into {data}.[/]"
                : (FormattableString)$"[grey]Importing into the running service at {session.Client.Address}.[/]"
        );
        return await FileImports.RunAsync(session.Client, files, eventName, cancellationToken) ? 0 : 1;
    }

    private static async Task PreviewAsync(
        IEnumerable<string> files,
        string? eventName,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in files)
        {
            await using var content = File.OpenRead(file);
            var request = new ImportRequest(Path.GetFileName(file), eventName);
            var preview = await FilePreviewer.ReadAsync(content, request, cancellationToken);
            PreviewReport.Write(AnsiConsole.Console, request.FileName, preview);
        }

        AnsiConsole.MarkupLine("[grey]A dry run: nothing was stored, and what is stored was not looked at.[/]");
    }
}
