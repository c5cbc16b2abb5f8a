using Microsoft.Data.Sqlite;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage;

public sealed class EmbeddedStoreTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Operation_that_fails_fails_alone_and_leaves_no_trace()
    {
        await using var bench = new StoreBench(_temporary.Path);
        using var gate = new WriterGate(bench.Store);
        await gate.HeldAsync();
        var good = Enumerable.Range(0, 20).Select(i => WriteAsync(bench, $"good {i}")).ToList();
        var bad = WriteAsync(bench, "bad", () => throw new FormatException("of its own making"));
        good.AddRange(Enumerable.Range(20, 20).Select(i => WriteAsync(bench, $"good {i}")));
        gate.Open();

        var error = await Assert.ThrowsAsync<FormatException>(() => bad);

        Assert.Equal("of its own making", error.Message);
        Assert.All(await Task.WhenAll(good), Assert.True);
        Assert.True(await IsThereAsync(bench, "good 39"));
        Assert.False(await IsThereAsync(bench, "bad"));
    }

    [Fact]
    public async Task Write_is_acknowledged_after_its_commit_only()
    {
        await using var bench = new StoreBench(_temporary.Path);
        using var gate = new WriterGate(bench.Store);
        await gate.HeldAsync();
        var write = WriteAsync(bench, "late");

        Assert.False(write.IsCompleted);
        Assert.False(await IsThereAsync(bench, "late"));
        gate.Open();
        await write;
        Assert.True(await IsThereAsync(bench, "late"));
    }

    [Fact]
    public void Commit_waits_for_the_disk()
    {
        // What a power cut leaves cannot be tested here; that the database is told to wait for the disk can.
        using var connection = Database.OpenWriter(
            Path.Combine(_temporary.Path, "roxmind.db"),
            new EmbeddedStoreOptions()
        );

        Assert.Equal(2L, Run("PRAGMA synchronous", connection));
        Assert.Equal("wal", Run("PRAGMA journal_mode", connection));
    }

    [Fact]
    public async Task Full_disk_fails_the_writes_that_met_it_and_the_store_goes_on()
    {
        await using var bench = new StoreBench(_temporary.Path, new EmbeddedStoreOptions { MaxBytes = 400_000 });
        var kept = new List<StateVersion>();
        await Assert.ThrowsAsync<OutOfSpaceException>(async () =>
        {
            while (true)
            {
                var change = await bench.Store.WriteAsync(
                    new WriteState(Key(kept.Count), expected: null, new byte[20_000]),
                    Cancel
                );
                kept.Add(change.Stored!.Value);
            }
        });

        Assert.True(bench.Store.IsOutOfSpace);
        Assert.NotEmpty(kept);
        for (var i = 0; i < kept.Count; i++)
        {
            var key = Key(i);
            Assert.Equal(kept[i], (await bench.Store.ReadAsync(c => StateReader.On(c).Find(key), Cancel))?.Version);
        }

        await bench.Store.WriteAsync(new ClearState(Key(0), kept[0]), Cancel);
        var again = await bench.Store.WriteAsync(new WriteState(Key(0), expected: null, new byte[20_000]), Cancel);
        Assert.True(again.IsDone);
        Assert.False(bench.Store.IsOutOfSpace);

        static StateKey Key(int i) => new("test", $"{i}", "big");
    }

    [Fact]
    public async Task Queue_that_is_full_makes_writers_wait()
    {
        await using var bench = new StoreBench(_temporary.Path, new EmbeddedStoreOptions { QueueCapacity = 2 });
        using var gate = new WriterGate(bench.Store);
        await gate.HeldAsync();
        var queued = new[] { WriteAsync(bench, "1"), WriteAsync(bench, "2") };
        using var patience = new CancellationTokenSource();
        var waiting = bench.Store.WriteAsync(new InsertMarker("3"), patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Open();
        Assert.All(await Task.WhenAll(queued), Assert.True);
        Assert.False(await IsThereAsync(bench, "3"));
    }

    [Fact]
    public async Task Dispose_writes_what_was_taken_and_takes_no_more()
    {
        var bench = new StoreBench(_temporary.Path);
        var gate = new WriterGate(bench.Store);
        await gate.HeldAsync();
        var writes = Enumerable.Range(0, 3_000).Select(i => WriteAsync(bench, $"{i}")).ToArray();
        var disposed = bench.Store.DisposeAsync().AsTask();
        gate.Open();
        await disposed;

        Assert.All(await Task.WhenAll(writes), Assert.True);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => WriteAsync(bench, "too late"));
        await bench.ReopenAsync();
        for (var i = 0; i < writes.Length; i++)
        {
            Assert.True(await IsThereAsync(bench, $"{i}"));
        }

        Assert.False(await IsThereAsync(bench, "too late"));
        await bench.DisposeAsync();
        gate.Dispose();
    }

    [Fact]
    public async Task Database_of_a_newer_program_is_refused_and_left_alone()
    {
        await new StoreBench(_temporary.Path).DisposeAsync();
        Run("PRAGMA user_version = 99");
        using var folder = DataFolder.Open(_temporary.Path);

        var refusal = Assert.Throws<StoreTooNewException>(() => EmbeddedStore.Open(folder));

        Assert.Equal(99, refusal.Found);
        Assert.Contains("roxmind.db", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(99L, Run("PRAGMA user_version"));
    }

    [Fact]
    public void File_that_is_no_database_is_refused_with_its_name()
    {
        var file = Path.Combine(_temporary.Path, "roxmind.db");
        File.WriteAllText(file, string.Join('\n', Enumerable.Repeat("These are not pages.", 1_000)));
        using var folder = DataFolder.Open(_temporary.Path);

        var refusal = Assert.Throws<DamagedStoreException>(() => EmbeddedStore.Open(folder));

        Assert.False(refusal.IsTransient);
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }

    private static Task<bool> WriteAsync(StoreBench bench, string name, Action? then = null) =>
        bench.Store.WriteAsync(new InsertMarker(name, then), Cancel);

    private static async Task<bool> IsThereAsync(StoreBench bench, string name)
    {
        var key = InsertMarker.Key(name);
        return await bench.Store.ReadAsync(connection => StateReader.On(connection).Find(key) is not null, Cancel);
    }

    private object? Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_temporary.Path}/roxmind.db;Pooling=False");
        connection.Open();
        return Run(sql, connection);
    }

    private static object? Run(string sql, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
