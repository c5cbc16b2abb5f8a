using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Log;
using Spectre.Console;

namespace RoxMind.Benchmarks.Storage;

/// <summary>Results a second that the event log acknowledges durably, by how they arrive.</summary>
internal sealed class EventLogBenchmark : IScenario
{
    private const int Results = 8_000;
    private const int Rounds = 5;

    /// <inheritdoc/>
    public string Name => "log";

    /// <inheritdoc/>
    public string Description => "8,000 results into the event log, as one append and one by one";

    /// <summary>Measures and makes a table.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("roxmind-log-");
        try
        {
            using var folder = DataFolder.Open(root.FullName);
            await using var store = EmbeddedStore.Open(folder);
            await using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
            var facts = services.GetRequiredService<Serializer<EventFact>>();
            var serializer = services.GetRequiredService<Serializer>();
            var log = new StoredEventLog(
                new SqliteLogStore(store, TimeProvider.System),
                facts,
                serializer,
                NullLogger<StoredEventLog>.Instance
            );
            var table = new Table().Title($"{Results:N0} results into the event log, best and worst of {Rounds}");
            table.AddColumn("Arriving");
            table.AddColumn(new TableColumn("ms").RightAligned());
            table.AddColumn(new TableColumn("worst ms").RightAligned());
            table.AddColumn(new TableColumn("results/s").RightAligned());
            foreach (var batch in new[] { Results, 250, 1 })
            {
                var times = await MeasureAsync(log, batch, cancellationToken);
                table.AddRow(
                    batch == Results ? "all at once" : $"{Results / batch:N0} appends of {batch} at a time",
                    $"{times.Min():N0}",
                    $"{times.Max():N0}",
                    $"{Results / times.Min() * 1_000:N0}"
                );
            }

            return table;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task<List<double>> MeasureAsync(
        StoredEventLog log,
        int batch,
        CancellationToken cancellationToken
    )
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var eventId = $"batches of {batch}, {round}";
            var chunks = Drafts(eventId).Chunk(batch).ToArray();
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(chunks.Select(chunk => log.AppendAsync(eventId, chunk, null, cancellationToken)));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static IEnumerable<LogDraft> Drafts(string eventId)
    {
        for (var i = 0; i < Results; i++)
        {
            var splits = new int[RaceFormat.SegmentCount];
            for (var segment = 0; segment < splits.Length; segment++)
            {
                splits[segment] = 60 + (((i + 31) * (segment + 17)) % 360);
            }

            yield return new LogDraft(
                $"{eventId}/{i:x8}",
                new ResultRecorded(
                    new RaceResult
                    {
                        RaceId = $"race-{eventId}-{i}",
                        EventId = eventId,
                        EventName = "S8 2026 Sample",
                        Entrant = new Entrant(null, $"Athlete {i}", "GER", $"{i}"),
                        Gender = Gender.Female,
                        Division = Division.Open,
                        AgeGroup = AgeGroup.Unknown,
                        TotalS = splits.Sum(),
                        Splits = new Splits(splits),
                    }
                )
            );
        }
    }
}
