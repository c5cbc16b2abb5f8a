using System.Text;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Silo.Storage.Postgres.Uploads;

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>What one silo takes, another one reads.</summary>
[Slow]
public sealed class PostgresUploadStoreTests : IAsyncLifetime
{
    private static readonly ImportRequest s_request = new("Köln.csv", "S5 2023 Köln");

    private PostgresBench _bench = null!;
    private PostgresUploadStore _store = null!;
    private PostgresUploadStore _other = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bench = await PostgresBench.OpenAsync(await SharedPostgres.GetAsync());
        (_store, _other) = (new PostgresUploadStore(_bench.Store), new PostgresUploadStore(_bench.Store));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null)
        {
            await _bench.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(256 * 1024)]
    [InlineData(700_001)]
    public async Task File_is_read_as_it_was_sent_whatever_its_length(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);

        var id = await _store.SaveAsync(new MemoryStream(content), Cancel);

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(content, await ReadAsync(id));
        Assert.Equal(id, await _other.SaveAsync(new MemoryStream(content), Cancel));
        Assert.Equal(content, await ReadAsync(id));
    }

    [Fact]
    public async Task Started_imports_are_known_until_their_file_is_removed()
    {
        var id = await SaveAsync("content");
        var never = await SaveAsync("never started");
        Assert.Empty(await _other.GetStartedAsync(Cancel));

        await _store.MarkStartedAsync(id, s_request, Cancel);
        Assert.Equal([(id, s_request)], await _other.GetStartedAsync(Cancel));

        await _other.DeleteAsync(id, Cancel);
        Assert.Empty(await _store.GetStartedAsync(Cancel));
        Assert.Null(await _store.OpenAsync(id, Cancel));
        Assert.NotNull(await ReadAsync(never));
    }

    private Task<string> SaveAsync(string content) =>
        _store.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancel);

    private async Task<byte[]> ReadAsync(string id)
    {
        await using var file = Assert.IsAssignableFrom<Stream>(await _other.OpenAsync(id, Cancel));
        using var read = new MemoryStream();
        await file.CopyToAsync(read, Cancel);
        return read.ToArray();
    }
}
