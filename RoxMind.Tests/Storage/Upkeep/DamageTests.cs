using Microsoft.Data.Sqlite;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Tests.Storage.Upkeep;

/// <summary>Whatever happens to the files of a process that was killed: either nothing is missing, or it is said.</summary>
public sealed class DamageTests : IDisposable
{
    private const string Event = "S8 2026 Damage";
    private const int Acknowledged = 50;
    private const int Flipped = 64;

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Killed => Path.Combine(_temporary.Path, "killed");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Flipped_bytes_anywhere_in_the_log_of_transactions_lose_nothing_or_are_told()
    {
        await WriteAndKillAsync();
        var whole = await File.ReadAllBytesAsync(Log, Cancel);
        var told = 0;
        for (var at = 0; at + Flipped <= whole.Length; at += 7_001)
        {
            Damage(Log, whole, at);
            try
            {
                Assert.Equal(Acknowledged, await CountAsync(await CopyAsync()));
            }
            catch (DamagedStoreException damage)
            {
                told++;
                Assert.Contains("roxmind.db-wal is damaged at byte", damage.Message, StringComparison.Ordinal);
                Assert.Contains("verify --repair", damage.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(told > 20, $"{told} damages were told");
    }

    [Fact]
    public async Task Refused_folder_is_left_as_it_is()
    {
        await WriteAndKillAsync();
        var whole = await File.ReadAllBytesAsync(Log, Cancel);
        Damage(Log, whole, whole.Length - 2_000);
        var before = await File.ReadAllBytesAsync(Log, Cancel);
        using var folder = DataFolder.Open(Killed);

        var damage = Assert.Throws<DamagedStoreException>(() => EmbeddedStore.Open(folder));

        Assert.Matches(@" \d+ of \d+ transactions that were acknowledged are lost\.", damage.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(Log, Cancel));
    }

    [Theory]
    [InlineData("roxmind.db-wal")]
    [InlineData("roxmind.db")]
    public async Task Lost_file_is_told(string name)
    {
        await WriteAndKillAsync();
        File.Delete(Path.Combine(Killed, name));
        using var folder = DataFolder.Open(Killed);

        var damage = Assert.Throws<DamagedStoreException>(() => EmbeddedStore.Open(folder));

        Assert.Contains("roxmind.db is not whole", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Torn_end_of_a_transaction_that_nobody_was_told_of_is_no_damage()
    {
        await WriteAndKillAsync();
        var before = new FileInfo(Log).Length;
        var acknowledged = await File.ReadAllBytesAsync(Path.Combine(Killed, StoreMark.FileName), Cancel);
        await WriteAndKillAsync(Acknowledged + 1);
        var whole = await File.ReadAllBytesAsync(Log, Cancel);
        await File.WriteAllBytesAsync(Path.Combine(Killed, StoreMark.FileName), acknowledged, Cancel);
        for (var length = before; length < whole.Length; length += 997)
        {
            await File.WriteAllBytesAsync(Log, whole[..(int)length], Cancel);
            Assert.Equal(Acknowledged, await CountAsync(await CopyAsync()));
        }
    }

    [Fact]
    public async Task Repair_goes_on_from_what_is_left()
    {
        await WriteAndKillAsync();
        var whole = await File.ReadAllBytesAsync(Log, Cancel);
        Damage(Log, whole, whole.Length / 2);
        using (var folder = DataFolder.Open(Killed))
        {
            StoreRepair.Run(folder);
        }

        var left = await CountAsync(Killed);

        Assert.InRange(left, 1, Acknowledged - 1);
        Assert.Empty(StoreInspection.Find(Path.Combine(Killed, EmbeddedStore.FileName), Cancel));
    }

    [Fact]
    public async Task Flipped_bit_of_an_entry_is_found_and_named()
    {
        await WriteAsync(Acknowledged);
        var file = Path.Combine(_temporary.Path, "data", EmbeddedStore.FileName);
        Flip(file, "what 17 says"u8);

        var finding = Assert.Single(StoreInspection.Find(file, Cancel));
        Assert.Equal(new Finding($"entry 17 of the event {Event}", "is damaged"), finding);
        await using var bench = new StoreBench(Path.GetDirectoryName(file)!);
        var damage = await Assert.ThrowsAsync<DamagedStoreException>(() => bench.Log.ReadAsync(Event, 10, 10, Cancel));
        Assert.Contains($"Entry 17 of the event {Event}", damage.Message, StringComparison.Ordinal);
        Assert.Equal(16, (await bench.Log.ReadAsync(Event, 0, 16, Cancel)).Count);
    }

    [Fact]
    public async Task Entry_that_is_missing_is_found()
    {
        await WriteAsync(Acknowledged);
        var file = Path.Combine(_temporary.Path, "data", EmbeddedStore.FileName);
        Run(file, "DELETE FROM event_entry WHERE seq = 17");

        var finding = Assert.Single(StoreInspection.Find(file, Cancel));

        Assert.Equal(new Finding($"the log of the event {Event}", "has 49 of 50 entries"), finding);
    }

    [Fact]
    public async Task Rows_of_before_there_were_sums_are_read()
    {
        await WriteAsync(Acknowledged);
        var folder = Path.Combine(_temporary.Path, "data");
        Run(Path.Combine(folder, EmbeddedStore.FileName), "UPDATE event_entry SET sum = NULL");

        Assert.Empty(StoreInspection.Find(Path.Combine(folder, EmbeddedStore.FileName), Cancel));
        Assert.Equal(Acknowledged, await CountAsync(folder));
    }

    private string Log => Path.Combine(Killed, "roxmind.db-wal");

    /// <summary>Writes entries, each acknowledged by itself, and keeps the files as the end of the process would leave them.</summary>
    private async Task WriteAndKillAsync(int count = Acknowledged)
    {
        var data = Path.Combine(_temporary.Path, $"data {count}");
        await using var bench = new StoreBench(data);
        await AppendAsync(bench, count);
        if (Directory.Exists(Killed))
        {
            Directory.Delete(Killed, recursive: true);
        }

        Copy(data, Killed);
    }

    private async Task WriteAsync(int count)
    {
        await using var bench = new StoreBench(Path.Combine(_temporary.Path, "data"));
        await AppendAsync(bench, count);
    }

    private static async Task AppendAsync(StoreBench bench, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var draft = new LogDraft($"key {number}", new RaceErased($"what {number} says"));
            await bench.Log.AppendAsync(Event, [draft], projectedTo: null, Cancel);
        }
    }

    private static async Task<int> CountAsync(string folder)
    {
        await using var bench = new StoreBench(folder);
        return (await bench.Log.ReadAsync(Event, 0, int.MaxValue, Cancel)).Count;
    }

    /// <summary>The killed folder once more: what opens it changes it.</summary>
    private Task<string> CopyAsync()
    {
        var copy = Path.Combine(_temporary.Path, Path.GetRandomFileName());
        Copy(Killed, copy);
        return Task.FromResult(copy);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var name in new[] { "roxmind.db", "roxmind.db-wal", StoreMark.FileName })
        {
            File.Copy(Path.Combine(from, name), Path.Combine(to, name));
        }
    }

    private static void Damage(string file, byte[] whole, int at)
    {
        var damaged = whole.ToArray();
        for (var i = at; i < at + Flipped; i++)
        {
            damaged[i] ^= 0xFF;
        }

        File.WriteAllBytes(file, damaged);
    }

    private static void Flip(string file, ReadOnlySpan<byte> content)
    {
        var bytes = File.ReadAllBytes(file);
        var at = bytes.AsSpan().IndexOf(content);
        Assert.True(at >= 0, "the content is not in the file");
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
