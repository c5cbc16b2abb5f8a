using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.State;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Storage;

/// <summary>What a disk without space does to those who write, and what is there when it has space again.</summary>
[Slow]
public sealed class FullDiskTests : IDisposable
{
    private static readonly EmbeddedStoreOptions Small = new() { MaxBytes = 1_000_000 };

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Acknowledged_results_are_kept_and_explained_once_there_is_space()
    {
        await using var cluster = new RoxMindCluster { StoreLimits = Small };
        await cluster.InitializeAsync();
        var place = new SyntheticEvent("full");
        var field = place.Field(2000);
        var acknowledged = 0;
        await Assert.ThrowsAsync<OutOfSpaceException>(async () =>
        {
            foreach (var some in field.Chunk(20))
            {
                await cluster.Event(place.Id).RecordAsync(some, Cancel);
                acknowledged += some.Length;
            }
        });

        cluster.StoreLimits = null;
        await cluster.RestartAsync();
        await cluster.SettledAsync(place.Id);

        var summary = await cluster.Event(place.Id).GetSummaryAsync(Cancel);
        var entries = await cluster.Event(place.Id).ReadAsync();
        Assert.NotEqual(0, acknowledged);
        Assert.Equal((acknowledged, acknowledged), (summary.Finishers, summary.Analyzed));
        // It was no fault of theirs, and nobody is told that it was.
        Assert.DoesNotContain(entries, entry => entry.Fact is AnalysisFailed);
        Assert.Equal(0, summary.Failed);
        Assert.All(
            await cluster.Event(place.Id).RecordAsync(field[acknowledged..], Cancel),
            outcome => Assert.IsType<RecordOutcome.Recorded>(outcome)
        );
    }

    [Fact]
    public async Task Not_ready_until_there_is_space_although_nobody_else_writes()
    {
        await using var bench = new StoreBench(_temporary.Path, Small);
        var health = new StorageHealthCheck(new WatchedEmbeddedStore(bench.Store));
        Assert.Equal(HealthStatus.Healthy, await AskAsync());

        var kept = await FillAsync(bench);
        Assert.Equal(HealthStatus.Unhealthy, await AskAsync());
        Assert.Equal(HealthStatus.Unhealthy, await AskAsync());

        foreach (var (key, version) in kept.Take(8))
        {
            await bench.Store.WriteAsync(new ClearState(key, version), Cancel);
        }

        await Assert.ThrowsAsync<OutOfSpaceException>(() =>
            bench.Store.WriteAsync(new WriteState(Key("large"), expected: null, new byte[2_000_000]), Cancel)
        );
        Assert.Equal(HealthStatus.Healthy, await AskAsync());
        Assert.False(bench.Store.IsOutOfSpace);

        async Task<HealthStatus> AskAsync() => (await health.CheckHealthAsync(new HealthCheckContext(), Cancel)).Status;
    }

    [Fact]
    public async Task Is_told_in_one_line_after_pauses_that_double()
    {
        await using var bench = new StoreBench(_temporary.Path, Small);
        var (lines, clock) = (new List<string>(), new FakeTimeProvider());
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(new ListLog(lines)));
        var log = new StorageFaultLog(
            new WatchedEmbeddedStore(bench.Store),
            clock,
            logs.CreateLogger<StorageFaultLog>()
        );
        await log.StartAsync(Cancel);

        await FillAsync(bench);
        List<int> told = [];
        for (var second = 0; second < 60; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            var before = lines.Count;
            for (var i = 0; i < 5; i++)
            {
                await FillAsync(bench);
            }

            told.AddRange(Enumerable.Repeat(second + 1, lines.Count - before));
        }

        Assert.Equal([2, 6, 14, 30], told.Take(4));
        Assert.InRange(told.Count, 4, 5);
        Assert.All(lines, line => Assert.Contains("No space is left", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
    }

    /// <summary>Writes until there is no space.</summary>
    private static async Task<List<(StateKey Key, StateVersion Version)>> FillAsync(StoreBench bench)
    {
        List<(StateKey Key, StateVersion Version)> kept = [];
        await Assert.ThrowsAsync<OutOfSpaceException>(async () =>
        {
            while (true)
            {
                var key = Key($"{Guid.NewGuid()}");
                var change = await bench.Store.WriteAsync(
                    new WriteState(key, expected: null, new byte[20_000]),
                    Cancel
                );
                kept.Add((key, change.Stored!.Value));
            }
        });
        return kept;
    }

    private static StateKey Key(string name) => new("test", name, "big");
}
