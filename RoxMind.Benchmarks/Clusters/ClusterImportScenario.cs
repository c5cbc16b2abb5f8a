using RoxMind.Benchmarks.Gateway;
using RoxMind.Benchmarks.Imports;
using RoxMind.Chaos.Clusters;
using RoxMind.Chaos.Databases;
using RoxMind.Grains.Models.Serving;
using Spectre.Console;

namespace RoxMind.Benchmarks.Clusters;

/// <summary>
/// A file of one event, uploaded, imported and analysed: by one process with its embedded store, and by clusters of one and of two silos with a
/// gateway and PostgreSQL, each a process of its own, all on this machine. They take turns, and each begins empty.
/// </summary>
/// <remarks><c>BENCH_ATHLETES</c> says how many results (8000), <c>BENCH_ROUNDS</c> how often (3).</remarks>
internal sealed class ClusterImportScenario : IScenario
{
    private static readonly (string Name, int Silos)[] s_houses =
    [
        ("one process", 0),
        ("one silo, PostgreSQL", 1),
        ("two silos, PostgreSQL", 2),
    ];

    /// <inheritdoc/>
    public string Name => "cluster-import";

    /// <inheritdoc/>
    public string Description => "an event's file, imported and analysed by one process, one silo and two silos";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        if (PostgresServer.Missing is { } missing)
        {
            return new Table().AddColumn("not measured").AddRow(missing);
        }

        var athletes = BenchSettings.Number("BENCH_ATHLETES", 8000);
        using var made = new TemporaryData();
        var file = Path.Combine(made.Path, "results.csv");
        var bundle = ModelBundle.Load(Path.Combine(AppContext.BaseDirectory, "models", "default"));
        await SyntheticFile.WriteAsync(file, athletes, bundle, cancellationToken, eventRows: athletes);
        var imported = new ImportedEvent(file, athletes);
        var measured = s_houses.Select(_ => new List<(TimeSpan Recorded, TimeSpan Analyzed)>()).ToList();
        for (var round = 0; round < BenchSettings.Number("BENCH_ROUNDS", 3); round++)
        {
            for (var i = 0; i < s_houses.Length; i++)
            {
                measured[i].Add(await MeasureAsync(imported, s_houses[i].Silos, cancellationToken));
            }
        }

        var table = new Table().AddColumns(
            $"{athletes:N0} results",
            "recorded, s",
            "analysed, s",
            "of one process",
            "of one silo"
        );
        var analyzed = measured.ConvertAll(rounds => Figures.Median(rounds.Select(one => one.Analyzed.TotalSeconds)));
        for (var i = 0; i < s_houses.Length; i++)
        {
            table.AddRow(
                s_houses[i].Name,
                $"{Figures.Median(measured[i].Select(one => one.Recorded.TotalSeconds)):0.0}",
                $"{analyzed[i]:0.0}",
                $"{analyzed[i] / analyzed[0]:0.00}",
                i == 0 ? string.Empty : $"{analyzed[i] / analyzed[1]:0.00}"
            );
        }

        return table;
    }

    private static async Task<(TimeSpan Recorded, TimeSpan Analyzed)> MeasureAsync(
        ImportedEvent imported,
        int silos,
        CancellationToken cancellationToken
    )
    {
        if (silos == 0)
        {
            await using var service = await ServiceProcess.StartAsync(cancellationToken);
            return await imported.ImportAsync(service.Url, cancellationToken);
        }

        await using var cluster = await ChaosCluster.StartAsync(silos, gateways: 1, isCut: false, cancellationToken);
        return await imported.ImportAsync(cluster.Gateways[0].Url, cancellationToken);
    }
}
