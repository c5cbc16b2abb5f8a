using System.CommandLine;
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

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("import", "Import result files, into the running service or without one.");
        command.Arguments.Add(_files);
        command.Options.Add(_event);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = parsed.GetValue(_files)!.Select(file => file.FullName).ToList();
        await using var session = await ServiceSession.OpenAsync(ServiceSettings.Read(parsed), cancellationToken);
        AnsiConsole.MarkupLine(
            session.IsOwn
                ? "[grey]No service holds the data folder: importing alone.[/]"
                : "[grey]Importing into the running service.[/]"
        );
        var isGood = await FileImports.RunAsync(session.Client, files, parsed.GetValue(_event), cancellationToken);
        return isGood ? 0 : 1;
    }
}
