using RoxMind.Grains.Models.Serving;
using Spectre.Console;

namespace RoxMind.Benchmarks.Imports;

/// <summary>
/// What importing and analysing files costs: processor time and resident memory of the program. Beside an earlier build of it in turns, where
/// one is named.
/// </summary>
/// <remarks>
/// <c>BENCH_BASELINE</c> names the <c>RoxMind.Silo.dll</c> of the earlier build; <c>BENCH_RESULTS</c> a folder of result files, instead of
/// which a file of <c>BENCH_ROWS</c> rows (100,000) is made; <c>BENCH_ROUNDS</c> how often (3).
/// </remarks>
internal sealed class ImportScenario : IScenario
{
    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public string Description =>
        "result files into an empty folder, with all analyses, by the program in a process of its own";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        using var made = new TemporaryData();
        var (what, files) = Environment.GetEnvironmentVariable("BENCH_RESULTS") is { Length: > 0 } folder
            ? Given(folder)
            : await MakeAsync(made.Path, BenchSettings.Number("BENCH_ROWS", 100_000), cancellationToken);
        var programs = new List<(string Name, string Path)>
        {
            ("this build", Path.Combine(AppContext.BaseDirectory, "RoxMind.Silo.dll")),
        };
        if (Environment.GetEnvironmentVariable("BENCH_BASELINE") is { Length: > 0 } baseline)
        {
            programs.Add(("baseline", Path.GetFullPath(baseline)));
        }

        var measured = programs.ConvertAll(_ => new List<(TimeSpan Processor, long Resident)>());
        for (var round = 0; round < BenchSettings.Number("BENCH_ROUNDS", 3); round++)
        {
            for (var i = 0; i < programs.Count; i++)
            {
                measured[i].Add(await ImportProcess.RunAsync(programs[i].Path, files, cancellationToken));
            }
        }

        var table = new Table().AddColumns(what, "processor, s (median)", "ratio", "resident, MB (most)", "ratio");
        var (ofAll, mostOfAll) = Figures(measured[^1]);
        for (var i = 0; i < programs.Count; i++)
        {
            var (seconds, megabytes) = Figures(measured[i]);
            table.AddRow(
                programs[i].Name,
                $"{seconds:0.0}",
                $"{seconds / ofAll:0.00}",
                $"{megabytes:0}",
                $"{megabytes / mostOfAll:0.00}"
            );
        }

        return table;
    }

    private static (string What, string[] Files) Given(string folder)
    {
        string[] files =
        [
            .. Directory.GetFiles(folder, "*.csv").Select(Path.GetFullPath).Order(StringComparer.Ordinal),
        ];
        return ($"{files.Length} files", files);
    }

    private static async Task<(string What, string[] Files)> MakeAsync(
        string folder,
        int rows,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder, "results.csv");
        var bundle = ModelBundle.Load(Path.Combine(AppContext.BaseDirectory, "models", "default"));
        var bytes = await SyntheticFile.WriteAsync(path, rows, bundle, cancellationToken);
        return ($"{rows:N0} rows, {bytes / 1e6:0} MB", [path]);
    }

    private static (double Seconds, double Megabytes) Figures(List<(TimeSpan Processor, long Resident)> rounds)
    {
        var seconds = rounds.Select(one => one.Processor.TotalSeconds).Order().ToList();
        return (seconds[seconds.Count / 2], rounds.Max(one => one.Resident) / 1e6);
    }
}
