using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Folder_held_refuses_a_second_owner_and_names_the_first()
    {
        using var folder = DataFolder.Open(_temporary.Path);
        folder.WriteAddress("http://127.0.0.1:8080");

        var refusal = Assert.Throws<DataFolderInUseException>(() => DataFolder.Open(_temporary.Path));

        Assert.Equal(_temporary.Path, refusal.Folder);
        Assert.Equal(new ServiceAddress(Environment.ProcessId, "http://127.0.0.1:8080"), refusal.Owner);
        Assert.Contains(_temporary.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:8080", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_given_back_can_be_taken_again()
    {
        DataFolder.Open(_temporary.Path).Dispose();

        using var folder = DataFolder.Open(_temporary.Path);

        Assert.Equal(_temporary.Path, folder.Path);
    }

    [Fact]
    public void Folder_missing_is_created()
    {
        var path = Path.Combine(_temporary.Path, "a", "b");

        using var folder = DataFolder.Open(path);

        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void Folder_that_is_a_file_is_refused_with_its_name()
    {
        var path = Path.Combine(_temporary.Path, "file");
        File.WriteAllText(path, "not a folder");

        var refusal = Assert.Throws<StoreException>(() => DataFolder.Open(path));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_is_known_while_the_folder_is_held()
    {
        Assert.Null(DataFolder.ReadAddress(_temporary.Path));
        using (var folder = DataFolder.Open(_temporary.Path))
        {
            Assert.Equal(new ServiceAddress(Environment.ProcessId, null), DataFolder.ReadAddress(_temporary.Path));
            folder.WriteAddress("http://127.0.0.1:9000");
            Assert.Equal("http://127.0.0.1:9000", DataFolder.ReadAddress(_temporary.Path)?.Url);
        }

        Assert.Null(DataFolder.ReadAddress(_temporary.Path));
        Assert.Null(DataFolder.ReadAddress(Path.Combine(_temporary.Path, "nowhere")));
    }

    [Fact]
    public void Address_left_by_a_killed_process_is_not_believed()
    {
        var file = Path.Combine(_temporary.Path, "roxmind.json");
        File.WriteAllText(Path.Combine(_temporary.Path, "roxmind.lock"), string.Empty);
        File.WriteAllText(file, """{"pid":1,"url":"http://127.0.0.1:8080"}""");

        Assert.Null(DataFolder.ReadAddress(_temporary.Path));
    }
}
