using RoxMind.Silo.Commands.Reports;
using RoxMind.Silo.Commands.Services;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary>Imports files one after the other, with a bar for each and a table of what became of their rows.</summary>
internal static class FileImports
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(150);

    /// <summary>Imports the files and waits for their analyses.</summary>
    /// <param name="client">The way to the service.</param>
    /// <param name="files">Their paths.</param>
    /// <param name="reading">How they are to be read.</param>
    /// <param name="isJson">Whether what became of them is for another program.</param>
    /// <param name="cancellationToken">Ends the waiting; what was handed over goes on.</param>
    /// <returns>The <see cref="ExitCode"/>: a file could not be read, nothing of a file was taken, or all was done.</returns>
    public static async Task<int> RunAsync(
        ServiceClient client,
        IReadOnlyList<string> files,
        FileReading reading,
        bool isJson,
        CancellationToken cancellationToken
    )
    {
        var imports = new List<ImportedFile>();
        await AnsiConsole
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(async progress =>
            {
                foreach (var file in files)
                {
                    var bar = progress.AddTask(Markup.Escape(Path.GetFileName(file)));
                    imports.Add(await ImportAsync(client, file, reading, bar, cancellationToken));
                }

                var analyses = progress.AddTask("analyses");
                await AnalysesAsync(client, imports, analyses, cancellationToken);
            });
        if (isJson)
        {
            imports.ForEach(import => JsonOutput.Write(ImportJson.Of(import)));
        }
        else
        {
            ImportReport.Write(AnsiConsole.Console, imports);
        }

        return imports.Exists(import => import.Error is not null) ? ExitCode.BadFile
            : imports.Exists(import => import.HasNothing) ? ExitCode.Failed
            : ExitCode.Good;
    }

    private static async Task<ImportedFile> ImportAsync(
        ServiceClient client,
        string file,
        FileReading reading,
        ProgressTask bar,
        CancellationToken cancellationToken
    )
    {
        await using var content = File.OpenRead(file);
        var name = Path.GetFileName(file);
        var uploadId = await client.UploadAsync(name, content, cancellationToken);
        await client.StartImportAsync(uploadId, reading.Request(file), cancellationToken);
        var import = await client.FollowImportAsync(
            uploadId,
            name,
            soFar => bar.Value = soFar.Percent,
            cancellationToken
        );
        bar.Value = bar.MaxValue;
        return import;
    }

    private static async Task AnalysesAsync(
        ServiceClient client,
        List<ImportedFile> imports,
        ProgressTask bar,
        CancellationToken cancellationToken
    )
    {
        foreach (var import in imports)
        {
            foreach (var eventId in import.EventIds)
            {
                var (finishers, analyzed, unavailable) = await client.GetEventCountsAsync(eventId, cancellationToken);
                while (analyzed < finishers)
                {
                    await Task.Delay(_poll, cancellationToken);
                    (finishers, analyzed, unavailable) = await client.GetEventCountsAsync(eventId, cancellationToken);
                }

                import.Analyzed += analyzed - unavailable;
                import.Unavailable += unavailable;
            }

            bar.Increment(bar.MaxValue / imports.Count);
        }

        bar.Value = bar.MaxValue;
    }
}
