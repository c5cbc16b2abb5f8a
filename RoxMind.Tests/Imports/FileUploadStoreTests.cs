using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Imports;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Imports;

public sealed class FileUploadStoreTests : IDisposable
{
    private static readonly ImportRequest Request = new("Köln.csv", "S5 2023 Köln");

    private readonly TemporaryFolder _temporary = new();
    private readonly FileUploadStore _store;

    public FileUploadStoreTests() => _store = new FileUploadStore(Folder);

    private string Folder => Path.Combine(_temporary.Path, "uploads");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Stored_file_is_found_by_its_id_also_after_a_restart()
    {
        var id = await SaveAsync("content");

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal("content", await TextOfAsync(_store, id));
        Assert.Equal("content", await TextOfAsync(new FileUploadStore(Folder), id));
    }

    [Theory]
    [InlineData(28)]
    [InlineData(122)]
    [InlineData(unchecked((int)0x80070070))]
    public async Task Full_disk_is_told_as_such_and_leaves_nothing(int error)
    {
        await Assert.ThrowsAsync<OutOfSpaceException>(() => _store.SaveAsync(new FailingStream(error), Token));

        Assert.Empty(Directory.EnumerateFiles(Folder));
    }

    [Fact]
    public async Task Id_depends_on_the_content_alone()
    {
        Assert.Equal(await SaveAsync("content"), await SaveAsync("content"));
        Assert.NotEqual(await SaveAsync("content"), await SaveAsync("other"));
    }

    [Fact]
    public async Task Started_imports_are_known_until_their_file_is_removed()
    {
        var id = await SaveAsync("content");
        await SaveAsync("never started");
        Assert.Empty(await _store.GetStartedAsync(Token));

        await _store.MarkStartedAsync(id, Request, Token);
        Assert.Equal([(id, Request)], await new FileUploadStore(Folder).GetStartedAsync(Token));

        await _store.DeleteAsync(id, Token);
        Assert.Empty(await _store.GetStartedAsync(Token));
        Assert.Null(await _store.OpenAsync(id, Token));
    }

    [Fact]
    public async Task What_was_told_of_the_columns_is_kept_and_missing_in_notes_of_earlier_versions()
    {
        var id = await SaveAsync("content");
        var request = Request with { Columns = [new ColumnMapping("Chip", "total_time")] };
        await _store.MarkStartedAsync(id, request, Token);
        Assert.Equal(request, Assert.Single(await _store.GetStartedAsync(Token)).Request);

        var note = Assert.Single(Directory.GetFiles(Folder, "*.json"));
        await File.WriteAllTextAsync(note, """{"fileName":"Köln.csv","eventName":"S5 2023 Köln"}""", Token);
        Assert.Equal(Request, Assert.Single(await _store.GetStartedAsync(Token)).Request);
    }

    [Fact]
    public async Task Upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync(new BrokenStream(), Token));

        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_at_the_next_start()
    {
        File.WriteAllText(Path.Combine(Folder, "half.part"), "half");

        _ = new FileUploadStore(Folder);

        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcdeF")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task Text_that_is_no_id_of_a_file_opens_and_removes_nothing(string id)
    {
        var outside = Path.Combine(_temporary.Path, "kept");
        await File.WriteAllTextAsync(outside, "kept", Token);

        Assert.Null(await _store.OpenAsync(id, Token));
        await _store.DeleteAsync(id, Token);

        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task Import_of_no_upload_cannot_be_noted() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _store.MarkStartedAsync("../note", Request, Token));

    private Task<string> SaveAsync(string content) =>
        _store.SaveAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), Token);

    private static async Task<string> TextOfAsync(FileUploadStore store, string id)
    {
        using var reader = new StreamReader(Assert.IsAssignableFrom<Stream>(await store.OpenAsync(id, Token)));
        return await reader.ReadToEndAsync(Token);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new IOException("The connection was closed."));
    }

    /// <summary>Fails as the disk would.</summary>
    private sealed class FailingStream(int error) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("made up", error);
    }
}
