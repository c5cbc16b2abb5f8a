using Orleans.TestingHost;
using RoxMind.Chaos.Databases;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>The database ends in the middle of the work, and comes back.</summary>
[Slow]
public sealed class PostgresOutageTests : IAsyncLifetime
{
    private const int Writers = 16;

    private PostgresServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await SharedPostgres.GetAsync();
        _server = await PostgresServer.StartAsync("fsync=off");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Database_that_crashes_again_and_again_costs_waiting_and_no_write()
    {
        await using var bench = await PostgresBench.OpenAsync(
            _server,
            options => options with { RetryFor = TimeSpan.FromSeconds(60) }
        );
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(writer => WriteAsync(bench, writer, stop.Token)).ToArray();
        for (var crash = 0; crash < 4; crash++)
        {
            // A random moment is the point here: nothing is waited for.
            await Task.Delay(Random.Shared.Next(50, 300), Cancel);
            await _server.CrashAsync();
            await _server.StartAgainAsync();
        }

        await stop.CancelAsync();
        var written = await Task.WhenAll(writers);

        Assert.All(written, count => Assert.NotEqual(0, count));
        for (var writer = 0; writer < Writers; writer++)
        {
            var stored = await bench.StateStore.FindAsync(Key(writer), Cancel);
            Assert.Equal(written[writer], BitConverter.ToInt32(stored!.Data));
            var entries = await bench.LogStore.ReadAsync($"event {writer}", 0, int.MaxValue, Cancel);
            Assert.Equal(
                Enumerable.Range(1, written[writer]),
                entries.Select(entry => BitConverter.ToInt32(entry.Fact))
            );
        }
    }

    [Fact]
    public async Task Grain_whose_write_failed_answers_from_what_is_stored_once_the_database_is_back()
    {
        await using var bench = await PostgresBench.OpenAsync(
            _server,
            options => options with { RetryFor = TimeSpan.FromMilliseconds(100) }
        );
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.AddPostgresStorage(bench.Store));
        await using var cluster = builder.Build();
        await cluster.DeployAsync(Cancel);
        var tallies = Enumerable.Range(0, 20).Select(i => cluster.Client.GetGrain<ITallyGrain>($"{i}")).ToArray();
        await Task.WhenAll(tallies.Select(tally => tally.AddAsync(1)));
        await _server.StopAsync();

        foreach (var tally in tallies)
        {
            var fault = await Assert.ThrowsAsync<StorageFaultException>(() => tally.AddAsync(10));
            Assert.True(fault.IsTransient);
        }

        await _server.StartAgainAsync();
        foreach (var tally in tallies)
        {
            Assert.Equal(101, await tally.AddAsync(100));
        }

        await cluster.StopAllSilosAsync(Cancel);
    }

    /// <summary>Counts a state up and appends to a log, until stopped; every write has to succeed.</summary>
    private static async Task<int> WriteAsync(PostgresBench bench, int writer, CancellationToken stop)
    {
        StateVersion? version = null;
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            var data = BitConverter.GetBytes(++count);
            var change = await bench.StateStore.WriteAsync(Key(writer), version, data, CancellationToken.None);
            Assert.True(change.IsDone);
            version = change.Stored;
            await bench.LogStore.AppendAsync($"event {writer}", [($"{count}", data)], null, CancellationToken.None);
        }

        return count;
    }

    private static StateKey Key(int writer) => new("Default", "count", $"{writer}");
}
