using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Postgres;
using Spectre.Console;

namespace RoxMind.Benchmarks.Storage;

/// <summary>
/// Grain-state updates a second through the embedded store, beside Orleans' memory storage (not durable: the ceiling)
/// and Orleans' relational storage on SQLite; where <c>BENCH_POSTGRES</c> names a database, both on PostgreSQL too. Same silo, same grains, same serializer; the storages take turns, the first turn warms
/// up, and the middle one of the others counts.
/// </summary>
internal sealed class GrainStorageBenchmark : IScenario
{
    private const int Callers = 128;
    private const int GrainsPerCaller = 8;
    private const int Rounds = 3;
    private const string Embedded = "embedded";
    private const string Memory = "memory";
    private const string AdoNet = "adonet";
    private const string Postgres = "postgres";
    private const string AdoNetOnPostgres = "adonet-postgres";

    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public string Name => "storage";

    /// <inheritdoc/>
    public string Description =>
        "grain-state updates a second: embedded, in memory, and AdoNet on SQLite; with BENCH_POSTGRES, on PostgreSQL";

    /// <summary>Measures and makes a table.</summary>
    /// <param name="cancellationToken">Stops between two turns.</param>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("roxmind-storage-");
        try
        {
            var figures = await MeasureAsync(root.FullName, _turn, cancellationToken);
            return Show(figures, _turn);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, StorageFigures>> MeasureAsync(
        string root,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        using var folder = DataFolder.Open(root);
        await using var store = EmbeddedStore.Open(folder);
        AdoNetDriver.Register();
        var adoNet = AdoNetSchema.Create(Path.Combine(root, "adonet.db"));
        var database = Environment.GetEnvironmentVariable("BENCH_POSTGRES");
        await using var postgres = database is null ? null : await OpenAsync(database, cancellationToken);
        await using var cluster = Cluster(
            store,
            adoNet,
            silo =>
            {
                if (postgres is not null)
                {
                    silo.AddPostgresStorage(postgres, Postgres);
                    AddAdoNet(silo, AdoNetOnPostgres, AdoNetPostgres.Invariant, AdoNetPostgres.Create(database!));
                }
            }
        );
        await cluster.DeployAsync(cancellationToken);
        var grains = cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();
        string[] storages = postgres is null
            ? [Memory, Embedded, AdoNet]
            : [Memory, Embedded, AdoNet, Postgres, AdoNetOnPostgres];
        var rounds = storages.ToDictionary(storage => storage, _ => new List<StorageFigures>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var storage in storages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var figures = await LoadAsync(grains, storage, duration);
                if (round > 0)
                {
                    rounds[storage].Add(figures);
                }
            }
        }

        await cluster.StopAllSilosAsync(cancellationToken);
        return rounds.ToDictionary(round => round.Key, round => Middle(round.Value));
    }

    private static StorageFigures Middle(List<StorageFigures> rounds) =>
        rounds.OrderBy(figures => figures.UpdatesPerS).ElementAt(rounds.Count / 2);

    private static async Task<PostgresStore> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var options = new PostgresOptions { ConnectionString = database, Schema = "bench_roxmind" };
        await PostgresSchema.MigrateAsync(options, cancellationToken);
        return await PostgresStore.OpenAsync(options, cancellationToken);
    }

    private static void AddAdoNet(ISiloBuilder silo, string name, string invariant, string connection)
    {
        silo.AddAdoNetGrainStorage(
            name,
            options => (options.Invariant, options.ConnectionString) = (invariant, connection)
        );
        silo.Services.AddOptions<AdoNetGrainStorageOptions>(name)
            .Configure<Serializer>(
                (options, serializer) => options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer)
            );
    }

    private static InProcessTestCluster Cluster(EmbeddedStore store, string adoNet, Action<ISiloBuilder> configure)
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo(
            (_, silo) =>
            {
                silo.AddEmbeddedStorage(store, Embedded);
                silo.AddMemoryGrainStorage(Memory);
                AddAdoNet(silo, AdoNet, AdoNetDriver.Invariant, adoNet);
                configure(silo);
                silo.Services.AddOptions<MemoryGrainStorageOptions>(Memory)
                    .Configure<Serializer>(
                        (options, serializer) =>
                            options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer)
                    );
                silo.ConfigureLogging(logging => logging.ClearProviders());
            }
        );
        return builder.Build();
    }

    private static async Task<StorageFigures> LoadAsync(IGrainFactory grains, string storage, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var callers = await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(caller => Task.Run(() => CallAsync(grains, storage, caller, clock, duration)))
        );
        var elapsedS = clock.Elapsed.TotalSeconds;
        var latencies = callers.SelectMany(caller => caller.LatenciesMs).Order().ToArray();
        return new StorageFigures(
            latencies.Length / elapsedS,
            latencies[latencies.Length * 99 / 100],
            latencies[^1],
            callers.Sum(caller => caller.Failed)
        );
    }

    private static async Task<(List<double> LatenciesMs, int Failed)> CallAsync(
        IGrainFactory grains,
        string storage,
        int caller,
        Stopwatch clock,
        TimeSpan duration
    )
    {
        var mine = Enumerable
            .Range(caller * GrainsPerCaller, GrainsPerCaller)
            .Select(number => grains.GetGrain<IStateWriterGrain>($"{storage}/{number}"))
            .ToArray();
        var latencies = new List<double>();
        var failed = 0;
        var next = 0;
        while (clock.Elapsed < duration)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await mine[next++ % mine.Length].WriteAsync();
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
#pragma warning disable CA1031 // Counted and shown.
            catch (Exception)
#pragma warning restore CA1031
            {
                failed++;
            }
        }

        return (latencies, failed);
    }

    private static Table Show(Dictionary<string, StorageFigures> figures, TimeSpan duration)
    {
        var table = new Table().Title(
            $"Grain-state updates, {Callers} callers, middle of {Rounds} turns of {duration.TotalSeconds:0} s"
        );
        table.AddColumn("Storage");
        foreach (var column in new[] { "updates/s", "× memory", "× AdoNet", "p99 ms", "max ms", "failed" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var (storage, figure) in figures)
        {
            table.AddRow(
                storage,
                $"{figure.UpdatesPerS:N0}",
                $"{figure.UpdatesPerS / figures[Memory].UpdatesPerS:0.00}",
                $"{figure.UpdatesPerS / figures[AdoNet].UpdatesPerS:0.0}",
                $"{figure.P99Ms:0.0}",
                $"{figure.MaxMs:N0}",
                $"{figure.Failed:N0}"
            );
        }

        return table;
    }
}
