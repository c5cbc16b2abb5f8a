using System.Text;
using Npgsql;
using Orleans.Storage;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Logs;
using RoxMind.Silo.Storage.Postgres.States;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>What several silos do to one database, and what only a database can refuse.</summary>
[Slow]
public sealed class PostgresStoreTests : IAsyncLifetime
{
    private PostgresBench _bench = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await PostgresBench.OpenAsync(await SharedPostgres.GetAsync());

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null)
        {
            await _bench.DisposeAsync();
        }
    }

    [Fact]
    public async Task First_write_by_four_silos_at_once_is_one_silos_and_the_others_hear_of_it()
    {
        var silos = new List<PostgresStore>();
        try
        {
            for (var i = 0; i < 4; i++)
            {
                silos.Add(await PostgresStore.OpenAsync(_bench.Options, Cancel));
            }

            var writes = await Task.WhenAll(
                Enumerable
                    .Range(0, 300)
                    .SelectMany(grain =>
                        silos.Select(
                            async (silo, at) =>
                            {
                                var change = await new PostgresStateStore(silo).WriteAsync(
                                    Key($"{grain}"),
                                    expected: null,
                                    [(byte)at],
                                    Cancel
                                );
                                return (Grain: grain, Silo: at, change.IsDone);
                            }
                        )
                    )
            );

            foreach (var grain in writes.GroupBy(write => write.Grain))
            {
                var winner = Assert.Single(grain, write => write.IsDone);
                var stored = await _bench.StateStore.FindAsync(Key($"{grain.Key}"), Cancel);
                Assert.Equal([(byte)winner.Silo], stored!.Data);
            }
        }
        finally
        {
            foreach (var silo in silos)
            {
                await silo.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Keys_that_look_alike_have_states_of_their_own()
    {
        string[] keys =
        [
            "7",
            "07",
            "007",
            "cafe",
            "CAFE",
            "",
            "\0",
            "a\0",
            "a",
            "\ud800",
            "\ud801",
            "7 ",
            "é",
            "e\u0301",
        ];
        foreach (var key in keys)
        {
            var change = await _bench.StateStore.WriteAsync(Key(key), null, Encoding.Unicode.GetBytes(key), Cancel);
            Assert.True(change.IsDone);
        }

        foreach (var key in keys)
        {
            var stored = await _bench.StateStore.FindAsync(Key(key), Cancel);
            Assert.Equal(Encoding.Unicode.GetBytes(key), stored!.Data);
        }
    }

    [Fact]
    public async Task Write_that_the_database_refuses_fails_alone()
    {
        // Longer than an entry of an index can be, and not to be made shorter.
        var random = new Random(7);
        var endless = new string([.. Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('a', 'z'))]);
        var good = Enumerable.Range(0, 50).Select(i => WriteAsync($"good {i}")).ToArray();
        var bad = WriteAsync(endless);
        var later = Enumerable.Range(50, 50).Select(i => WriteAsync($"good {i}")).ToArray();

        var fault = await Assert.ThrowsAsync<StorageFaultException>(() => bad);

        Assert.False(fault.IsTransient);
        Assert.All(await Task.WhenAll([.. good, .. later]), change => Assert.True(change.IsDone));
        Assert.Null(_bench.Store.Fault);

        Task<StateChange> WriteAsync(string key) => _bench.StateStore.WriteAsync(Key(key), null, [1], Cancel);
    }

    [Fact]
    public async Task Connection_that_broke_while_nobody_wrote_is_opened_anew()
    {
        await using var bench = await PostgresBench.OpenAsync(
            await SharedPostgres.GetAsync(),
            options =>
                options with
                {
                    // So often an idle connection is looked at.
                    ConnectionString = $"{options.ConnectionString};Keepalive=1",
                    Silo = "idle silo",
                }
        );
        Assert.True((await bench.StateStore.WriteAsync(Key("before"), null, [1], Cancel)).IsDone);

        await using (var source = NpgsqlDataSource.Create(bench.Options.ConnectionString))
        {
            await using var ending = source.CreateCommand(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'idle silo'"
            );
            Assert.NotEqual(0L, await ending.ExecuteScalarAsync(Cancel));
        }

        await Task.Delay(TimeSpan.FromSeconds(3), Cancel);

        Assert.True((await bench.StateStore.WriteAsync(Key("after"), null, [1], Cancel)).IsDone);
        Assert.Null(bench.Store.Fault);
    }

    [Fact]
    public async Task Two_silos_number_an_event_without_gaps_and_take_no_key_twice()
    {
        const int appends = 60;
        await using var other = await PostgresStore.OpenAsync(_bench.Options, Cancel);
        LogSide[] sides = [new(_bench.Store, _bench.Clock), new(other, _bench.Clock)];
        var receipts = await Task.WhenAll(
            Enumerable
                .Range(0, appends)
                .SelectMany(i => sides.Select(side => side.AppendAsync($"shared {i}", $"{side.Id} {i}")))
        );

        var entries = await _bench.LogStore.ReadAsync("event", 0, int.MaxValue, Cancel);
        Assert.Equal(Enumerable.Range(1, 3 * appends).Select(seq => (long)seq), entries.Select(entry => entry.Seq));
        Assert.Equal(3 * appends, receipts.SelectMany(some => some).Count(receipt => receipt.IsNew));
    }

    [Fact]
    public async Task Change_of_a_version_that_another_silo_replaced_is_refused()
    {
        var first = await _bench.StateStore.WriteAsync(Key("one"), null, [1], Cancel);
        await using var other = await PostgresStore.OpenAsync(_bench.Options, Cancel);
        var second = await new PostgresStateStore(other).WriteAsync(Key("one"), first.Stored, [2], Cancel);

        var late = await _bench.StateStore.WriteAsync(Key("one"), first.Stored, [3], Cancel);
        var cleared = await _bench.StateStore.ClearAsync(Key("one"), first.Stored, Cancel);

        Assert.Equal(new StateChange(false, second.Stored), late);
        Assert.Equal(new StateChange(false, second.Stored), cleared);
    }

    [Fact]
    public void Fault_crosses_processes_with_all_that_it_says()
    {
        var fault = new StorageFaultException("The database is away.", isTransient: true, new IOException("reset"));

        var heard = _bench.Serializer.Deserialize<Exception>(_bench.Serializer.SerializeToArray<Exception>(fault));

        var same = Assert.IsType<StorageFaultException>(heard);
        Assert.Equal((fault.Message, true, "IOException: reset"), (same.Message, same.IsTransient, same.Cause));
    }

    private static StateKey Key(string grain) => new("Default", "races", grain);

    /// <summary>A silo's side of a log.</summary>
    private sealed class LogSide(PostgresStore store, TimeProvider clock)
    {
        public Guid Id { get; } = Guid.NewGuid();

        public Task<IReadOnlyList<LogReceipt>> AppendAsync(params string[] keys) =>
            new PostgresLogStore(store, clock).AppendAsync("event", [.. keys.Select(key => (key, Fact))], null, Cancel);

        private byte[] Fact { get; } = [];
    }
}
