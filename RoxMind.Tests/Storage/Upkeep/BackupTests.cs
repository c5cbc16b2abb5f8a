using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Tests.Storage.Upkeep;

public sealed class BackupTests : IDisposable
{
    private const string Event = "S8 2026 Backup";

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_temporary.Path, "data");

    private string Backup => Path.Combine(_temporary.Path, "backup");

    private string Restored => Path.Combine(_temporary.Path, "restored");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Backup_made_while_others_write_holds_what_was_acknowledged_before_and_opens()
    {
        await using var bench = new StoreBench(Data);
        await AppendAsync(bench, 0, 20);
        using var enough = new CancellationTokenSource();
        var writing = WriteAsync(bench, enough.Token);

        var manifest = await StoreBackup.MakeAsync(Data, Backup, bench.Clock, Cancel);
        await enough.CancelAsync();
        await writing;

        Assert.Equal(bench.Clock.GetUtcNow(), manifest.CreatedAt);
        await using var copy = new StoreBench(Backup);
        var entries = await copy.Log.ReadAsync(Event, 0, int.MaxValue, Cancel);
        Assert.True(entries.Count >= 20, $"{entries.Count} entries");
        Assert.Equal(entries.Select((_, i) => i + 1L), entries.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task Restored_folder_is_what_it_was_uploads_too()
    {
        await FillAsync(20);
        var id = await UploadAsync(Data, "a file"u8.ToArray());
        await StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel);
        await FillAsync(30);

        var manifest = await StoreRestore.RunAsync(Backup, Restored, isForced: false, Cancel);
        await StoreRestore.RunAsync(Backup, Data, isForced: true, Cancel);

        Assert.Equal(["roxmind.db", $"uploads/{id}.upload"], manifest.Files.Select(file => file.Path));
        Assert.Equal(20, await CountAsync(Restored));
        Assert.Equal(20, await CountAsync(Data));
        await using var upload = await new FileUploadStore(Path.Combine(Data, "uploads")).OpenAsync(id, Cancel);
        Assert.NotNull(upload);
    }

    [Fact]
    public async Task Folder_with_data_is_not_restored_over_unless_it_is_said()
    {
        await FillAsync(20);
        await StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel);
        await FillAsync(30);

        await Assert.ThrowsAsync<IOException>(() => StoreRestore.RunAsync(Backup, Data, isForced: false, Cancel));

        Assert.Equal(30, await CountAsync(Data));
    }

    [Fact]
    public async Task Folder_that_is_in_use_is_not_restored_over()
    {
        await FillAsync(20);
        await StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel);
        await using var bench = new StoreBench(Data);

        await Assert.ThrowsAsync<DataFolderInUseException>(() =>
            StoreRestore.RunAsync(Backup, Data, isForced: true, Cancel)
        );

        Assert.Equal(20, (await bench.Log.ReadAsync(Event, 0, int.MaxValue, Cancel)).Count);
    }

    [Theory]
    [InlineData("backup.json")]
    [InlineData("roxmind.db")]
    public async Task Backup_that_is_not_whole_is_refused_and_named(string missing)
    {
        await FillAsync(20);
        await StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel);
        File.Delete(Path.Combine(Backup, missing));

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() =>
            StoreRestore.RunAsync(Backup, Restored, isForced: false, Cancel)
        );

        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Restored, "roxmind.db")));
    }

    [Fact]
    public async Task Backup_with_a_flipped_bit_is_refused_and_what_was_there_stays()
    {
        await FillAsync(20);
        await StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel);
        var file = Path.Combine(Backup, "roxmind.db");
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        await FillAsync(30);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() =>
            StoreRestore.RunAsync(Backup, Data, isForced: true, Cancel)
        );

        Assert.Contains("roxmind.db is not what was written", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(30, await CountAsync(Data));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("uploads/../../outside.upload")]
    [InlineData("roxmind.lock")]
    public async Task Backup_that_names_a_file_elsewhere_is_refused(string path)
    {
        await FillAsync(1);
        var manifest = await StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel);
        await File.WriteAllTextAsync(Path.Combine(_temporary.Path, "outside"), "secret", Cancel);
        File.Delete(Path.Combine(Backup, "backup.json"));
        (manifest with { Files = [.. manifest.Files, new BackupFile(path, 6, string.Empty)] }).Write(Backup);

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            StoreRestore.RunAsync(Backup, Restored, isForced: false, Cancel)
        );
    }

    [Fact]
    public async Task Backup_of_a_newer_program_is_refused()
    {
        Directory.CreateDirectory(Backup);
        new BackupManifest(BackupManifest.Known + 1, "9.9.9", DateTimeOffset.UnixEpoch, 1, []).Write(Backup);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() =>
            StoreRestore.RunAsync(Backup, Restored, isForced: false, Cancel)
        );

        Assert.Contains("9.9.9", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_into_a_folder_that_is_not_empty_is_refused()
    {
        await FillAsync(1);
        Directory.CreateDirectory(Backup);
        await File.WriteAllTextAsync(Path.Combine(Backup, "notes.txt"), "mine", Cancel);

        await Assert.ThrowsAsync<IOException>(() => StoreBackup.MakeAsync(Data, Backup, TimeProvider.System, Cancel));

        Assert.Equal(["notes.txt"], Directory.EnumerateFiles(Backup).Select(Path.GetFileName));
    }

    private static async Task WriteAsync(StoreBench bench, CancellationToken enough)
    {
        var number = 20;
        while (!enough.IsCancellationRequested)
        {
            await AppendAsync(bench, number, ++number);
        }
    }

    private async Task FillAsync(int count)
    {
        await using var bench = new StoreBench(Data);
        await AppendAsync(bench, 0, count);
    }

    private static async Task AppendAsync(StoreBench bench, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            var draft = new LogDraft($"key {number}", new RaceErased($"what {number} says"));
            await bench.Log.AppendAsync(Event, [draft], projectedTo: null, Cancel);
        }
    }

    private static async Task<string> UploadAsync(string data, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await new FileUploadStore(Path.Combine(data, "uploads")).SaveAsync(stream, Cancel);
    }

    private static async Task<int> CountAsync(string folder)
    {
        await using var bench = new StoreBench(folder);
        return (await bench.Log.ReadAsync(Event, 0, int.MaxValue, Cancel)).Count;
    }
}
