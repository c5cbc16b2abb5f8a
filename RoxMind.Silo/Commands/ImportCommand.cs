using System.CommandLine;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Previews;
using RoxMind.Silo.Commands.Reports;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary><c>import FILE…</c>: hands result files to the service and waits until every result is analysed.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo[]> _files = new("FILE")
    {
        Description = "Result files: text with separators, JSON or .xlsx; a header, then one row a race.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Store nothing, and say what would be read from the files and what would not.",
    };

    private static readonly Option<bool> _replace = new("--replace")
    {
        Description =
            "Withdraw results that were known before and are not in the file, of the events and divisions in it.",
    };

    private static readonly Option<bool> _all = new("--all")
    {
        Description =
            "Take everything from a file that 'export' wrote, into an empty data folder or cluster; no service may run on it.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("import", "Import result files, into the running service or without one.");
        command.Arguments.Add(_files);
        FileReading.AddTo(command);
        command.Options.Add(_dryRun);
        command.Options.Add(_replace);
        command.Options.Add(_all);
        command.Options.Add(JsonOutput.Option);
        ServiceSettings.AddCalling(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServiceSettings.Read(parsed);
        if (parsed.GetValue(_all))
        {
            return await TakeAllAsync(parsed, options, cancellationToken);
        }

        var target = ServiceSettings.ReadTarget(parsed, options);
        var files = parsed.GetValue(_files)!.Select(file => file.ToString()).ToList();
        var reading = FileReading.Of(parsed) with { IsReplacing = parsed.GetValue(_replace) };
        var isJson = parsed.GetValue(JsonOutput.Option);
        if (isJson)
        {
            JsonOutput.Begin();
        }

        var faults = await GivenFiles.FindFaultsAsync(files, reading, cancellationToken);
        Tell(faults, isJson);
        if (parsed.GetValue(_dryRun))
        {
            var good = files.Where(file => !faults.ContainsKey(file));
            var code = await PreviewAsync(good, reading, isJson, cancellationToken);
            return faults.Count == 0 ? code : ExitCode.BadFile;
        }

        if (faults.Count > 0)
        {
            AnsiConsole.MarkupLine("[grey]Nothing was imported.[/]");
            return ExitCode.BadFile;
        }

        await using var session = await ServiceSession.OpenAsync(options, target, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            session.OwnData is { } data
                ? $"[grey]No service is running: importing alone, into {data}.[/]"
                : (FormattableString)$"[grey]Importing into the running service at {session.Client.Address}.[/]"
        );
        return await FileImports.RunAsync(session.Client, files, reading, isJson, cancellationToken);
    }

    private static Task<int> TakeAllAsync(
        ParseResult parsed,
        RoxMindOptions options,
        CancellationToken cancellationToken
    )
    {
        if (ServiceSettings.NamesService(parsed) || parsed.GetValue(_files) is not [var file])
        {
            throw new StartupException(
                "--all takes one file, which 'export' wrote, into a folder or database that no service uses.",
                isWrongUsage: true
            );
        }

        if (parsed.GetValue(_dryRun) || parsed.GetValue(_replace))
        {
            throw new StartupException(
                "--all goes with neither --dry-run nor --replace: an archive is taken whole, into what is empty.",
                isWrongUsage: true
            );
        }

        var isFolder = ServiceSettings.IsFolder(parsed, options);
        return ArchiveFiles.ImportAsync(options, isFolder, file.ToString(), cancellationToken);
    }

    private static void Tell(IReadOnlyDictionary<string, string> faults, bool isJson)
    {
        foreach (var (file, fault) in faults)
        {
            if (isJson)
            {
                JsonOutput.Write(new { File = Path.GetFileName(file), Error = fault });
            }
            else
            {
                AnsiConsole.MarkupLineInterpolated($"[red]{file}: {fault}[/]");
            }
        }
    }

    /// <summary>Tells of the files what would be read, and fails when one turns out to be broken further down, or to hold nothing.</summary>
    private static async Task<int> PreviewAsync(
        IEnumerable<string> files,
        FileReading reading,
        bool isJson,
        CancellationToken cancellationToken
    )
    {
        var code = ExitCode.Good;
        foreach (var file in files)
        {
            await using var content = File.OpenRead(file);
            var request = reading.Request(file);
            try
            {
                var preview = await FilePreviewer.ReadAsync(content, request, cancellationToken);
                if (isJson)
                {
                    JsonOutput.Write(PreviewJson.Of(request.FileName, preview));
                }
                else
                {
                    PreviewReport.Write(AnsiConsole.Console, request.FileName, preview);
                }

                if (preview.Accepted == 0)
                {
                    code = Math.Max(code, ExitCode.Failed);
                    AnsiConsole.MarkupLineInterpolated(
                        $"[red]{request.FileName}: {NothingTaken.Describe(preview.Rejected)}[/]"
                    );
                }
            }
            catch (ResultFileException fault)
            {
                code = ExitCode.BadFile;
                Tell(new Dictionary<string, string>(StringComparer.Ordinal) { [file] = fault.Message }, isJson);
            }
        }

        AnsiConsole.MarkupLine("[grey]A dry run: nothing was stored, and what is stored was not looked at.[/]");
        return code;
    }
}
