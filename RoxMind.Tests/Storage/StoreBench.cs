using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.State;
using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage;

/// <summary>A store in a folder, with what stands on it, that can be closed and opened again.</summary>
internal sealed class StoreBench : ContractBench
{
    private readonly string _path;
    private readonly EmbeddedStoreOptions? _options;
    private DataFolder _folder = null!;
    private TemporaryFolder? _temporary;

    public StoreBench(string path, EmbeddedStoreOptions? options = null)
    {
        _path = path;
        _options = options;
        Open();
    }

    public EmbeddedStore Store { get; private set; } = null!;

    public override IStateStore StateStore => new SqliteStateStore(Store);

    public override ILogStore LogStore => new SqliteLogStore(Store, Clock);

    public override IRaceRows Races => new SqliteRaceRows(Store);

    /// <summary>Opens a store in a folder of its own, which is removed with it.</summary>
    public static Task<ContractBench> InNewFolderAsync()
    {
        var temporary = new TemporaryFolder();
        return Task.FromResult<ContractBench>(new StoreBench(temporary.Path) { _temporary = temporary });
    }

    public override async Task ReopenAsync()
    {
        await CloseStoreAsync();
        Open();
    }

    private protected override async Task CloseAsync()
    {
        await CloseStoreAsync();
        _temporary?.Dispose();
    }

    private void Open()
    {
        _folder = DataFolder.Open(_path);
        Store = EmbeddedStore.Open(_folder, _options);
    }

    private async Task CloseStoreAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
