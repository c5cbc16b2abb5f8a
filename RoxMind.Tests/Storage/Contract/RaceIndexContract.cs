using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Index;
using RoxMind.Tests.Search;

namespace RoxMind.Tests.Storage.Contract;

public abstract class RaceIndexContract : StoreContract
{
    [Fact]
    public async Task Races_survive_a_restart_as_they_were_written_last()
    {
        var races = IndexedRaces.Men[..20];
        var moved = races[3] with { AthleteId = "somebody else", AgeGroup = AgeGroup.Unknown };
        var index = await LoadAsync();
        await index.UpsertAsync(races, Cancel);
        await index.UpsertAsync([moved], Cancel);
        await index.RemoveAsync([races[5].RaceId, "unknown"], Cancel);

        await Bench.ReopenAsync();

        IReadOnlyList<IndexedRace> expected =
        [
            .. races.SetItem(3, moved).RemoveAt(5).OrderBy(Id, StringComparer.Ordinal),
        ];
        Assert.Equal(expected, await Store().ReadAllAsync(Cancel));
        Assert.Equal(19, (await LoadAsync()).Count(races[0].Standard));
    }

    [Fact]
    public async Task Concurrent_changes_are_all_there_in_memory_and_on_disk()
    {
        var index = await LoadAsync();
        await Task.WhenAll(IndexedRaces.Men.Take(500).Chunk(7).Select(races => index.UpsertAsync(races, Cancel)));
        await Task.WhenAll(IndexedRaces.Men.Take(100).Select(race => index.RemoveAsync([race.RaceId], Cancel)));

        Assert.Equal(400, index.Count(IndexedRaces.Men[0].Standard));
        Assert.Equal(400, (await Store().ReadAllAsync(Cancel)).Count);
    }

    private static string Id(IndexedRace race) => race.RaceId;

    private StoredRaceIndex Store() => new(Bench.Races, Bench.Serializer.GetSerializer<IndexedRace>());

    private async Task<RaceIndex> LoadAsync()
    {
        var index = new RaceIndex(Store());
        await index.LoadAsync(Cancel);
        return index;
    }
}
