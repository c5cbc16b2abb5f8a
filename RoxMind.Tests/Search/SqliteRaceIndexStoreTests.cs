using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Index;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Search;

public sealed class SqliteRaceIndexStoreTests : IAsyncDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly StoreBench _bench;
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public SqliteRaceIndexStoreTests() => _bench = new StoreBench(_temporary.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _bench.DisposeAsync();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Races_survive_a_restart_as_they_were_written_last()
    {
        var races = IndexedRaces.Men[..20];
        var moved = races[3] with { AthleteId = "somebody else", AgeGroup = AgeGroup.Unknown };
        var index = await OpenAsync();
        await index.UpsertAsync(races, Cancel);
        await index.UpsertAsync([moved], Cancel);
        await index.RemoveAsync([races[5].RaceId, "unknown"], Cancel);

        await _bench.ReopenAsync();

        IReadOnlyList<IndexedRace> expected =
        [
            .. races.SetItem(3, moved).RemoveAt(5).OrderBy(Id, StringComparer.Ordinal),
        ];
        Assert.Equal(expected, await Store().ReadAllAsync(Cancel));
        Assert.Equal(19, (await OpenAsync()).Count(races[0].Standard));
    }

    [Fact]
    public async Task Concurrent_changes_are_all_there_in_memory_and_on_disk()
    {
        var index = await OpenAsync();
        await Task.WhenAll(IndexedRaces.Men.Take(500).Chunk(7).Select(races => index.UpsertAsync(races, Cancel)));
        await Task.WhenAll(IndexedRaces.Men.Take(100).Select(race => index.RemoveAsync([race.RaceId], Cancel)));

        Assert.Equal(400, index.Count(IndexedRaces.Men[0].Standard));
        Assert.Equal(400, (await Store().ReadAllAsync(Cancel)).Count);
    }

    private static string Id(IndexedRace race) => race.RaceId;

    private SqliteRaceIndexStore Store() => new(_bench.Store, _services.GetRequiredService<Serializer<IndexedRace>>());

    private async Task<RaceIndex> OpenAsync()
    {
        var index = new RaceIndex(Store());
        await index.LoadAsync(Cancel);
        return index;
    }
}
