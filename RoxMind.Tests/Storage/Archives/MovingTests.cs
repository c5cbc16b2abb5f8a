using RoxMind.Silo.Storage.Archives;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Archives;
using RoxMind.Silo.Storage.Upkeep;
using RoxMind.Tests.Storage.Postgres;

namespace RoxMind.Tests.Storage.Archives;

/// <summary>What is moved is there, whichever way it goes, and where it cannot be whole nothing is.</summary>
[Slow]
public sealed class MovingTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Folder_gives_back_what_it_was_filled_with()
    {
        await FillFolderAsync("data", SampleRows.Async(SampleRows.OfFolder));

        Assert.Equal(SampleRows.Hashes(SampleRows.OfFolder), await ReadFolderAsync("data"));
        Assert.Empty(StoreInspection.Find(Path.Combine(_temporary.Path, "data", "roxmind.db"), Cancel));
    }

    [Fact]
    public async Task Database_gives_back_what_it_was_filled_with()
    {
        var options = await NewDatabaseAsync();

        await new DatabaseTarget(options).WriteAsync(SampleRows.Async(SampleRows.All), Cancel);

        Assert.Equal(SampleRows.Hashes(SampleRows.All), await ReadDatabaseAsync(options));
    }

    [Fact]
    public async Task Way_from_a_folder_to_a_database_and_back_changes_nothing_and_all_can_be_written_on()
    {
        var options = await NewDatabaseAsync();
        await FillFolderAsync("data", SampleRows.Async(SampleRows.OfFolder));
        using (var folder = DataFolder.Open(Path.Combine(_temporary.Path, "data")))
        {
            await new DatabaseTarget(options).WriteAsync(new FolderSource(folder).ReadAsync(Cancel), Cancel);
        }

        await FillFolderAsync("back", new DatabaseSource(options).ReadAsync(Cancel));

        Assert.Equal(SampleRows.Hashes(SampleRows.OfFolder), await ReadFolderAsync("back"));
        await using var store = await PostgresStore.OpenAsync(options, Cancel);
        await AppendAsync(new Silo.Storage.Postgres.Logs.PostgresLogStore(store, TimeProvider.System));
        await using var bench = new StoreBench(Path.Combine(_temporary.Path, "back"));
        await AppendAsync(bench.LogStore);
    }

    [Fact]
    public async Task Folder_that_holds_data_is_not_filled()
    {
        await FillFolderAsync("data", SampleRows.Async(SampleRows.OfFolder));

        var refusal = await Assert.ThrowsAsync<IOException>(() => FillFolderAsync("data", SampleRows.Async([])));

        Assert.Contains("holds data", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(SampleRows.Hashes(SampleRows.OfFolder), await ReadFolderAsync("data"));
    }

    [Fact]
    public async Task Database_that_holds_data_is_not_filled()
    {
        var options = await NewDatabaseAsync();
        await new DatabaseTarget(options).WriteAsync(SampleRows.Async(SampleRows.All[..1]), Cancel);

        var refusal = await Assert.ThrowsAsync<IOException>(() =>
            new DatabaseTarget(options).WriteAsync(SampleRows.Async([]), Cancel)
        );

        Assert.Contains("holds data", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await ReadDatabaseAsync(options));
    }

    [Fact]
    public async Task Nothing_is_kept_of_rows_that_end_too_early()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => FillFolderAsync("data", CutOff()));
        Assert.Equal(
            ["roxmind.lock"],
            Directory.EnumerateFileSystemEntries(Path.Combine(_temporary.Path, "data")).Select(Path.GetFileName)
        );
    }

    [Fact]
    public async Task Nothing_is_kept_in_a_database_of_rows_that_end_too_early()
    {
        var options = await NewDatabaseAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => new DatabaseTarget(options).WriteAsync(CutOff(), Cancel));

        Assert.Empty(await ReadDatabaseAsync(options));
    }

    private static async IAsyncEnumerable<ArchiveRow> CutOff()
    {
        await foreach (var row in SampleRows.Async(SampleRows.OfFolder))
        {
            yield return row;
        }

        throw new InvalidDataException("It ends here.");
    }

    private static async Task AppendAsync(Silo.Storage.Log.ILogStore logs)
    {
        var receipts = await logs.AppendAsync("S8 2026 Köln", [("r:3", [1])], projectedTo: null, Cancel);
        Assert.Equal(3, Assert.Single(receipts).Seq);
        var first = await logs.AppendAsync("another event", [("r:1", [1])], projectedTo: null, Cancel);
        Assert.Equal(1, Assert.Single(first).Seq);
    }

    private async Task FillFolderAsync(string name, IAsyncEnumerable<ArchiveRow> rows)
    {
        using var folder = DataFolder.Open(Path.Combine(_temporary.Path, name));
        await new FolderTarget(folder).WriteAsync(rows, Cancel);
    }

    private async Task<List<string>> ReadFolderAsync(string name)
    {
        using var folder = DataFolder.Open(Path.Combine(_temporary.Path, name));
        return await SampleRows.HashesAsync(new FolderSource(folder).ReadAsync(Cancel));
    }

    private static Task<List<string>> ReadDatabaseAsync(PostgresOptions options) =>
        SampleRows.HashesAsync(new DatabaseSource(options).ReadAsync(Cancel));

    private static async Task<PostgresOptions> NewDatabaseAsync()
    {
        var server = await SharedPostgres.GetAsync();
        var options = new PostgresOptions
        {
            ConnectionString = server.ConnectionString,
            Schema = SharedPostgres.NewSchema(),
        };
        await PostgresSchema.MigrateAsync(options, Cancel);
        return options;
    }
}
