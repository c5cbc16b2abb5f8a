using Orleans.Serialization;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Reads what was written to the races of the index from where <see cref="StoredRaceIndex"/> keeps them.</summary>
internal sealed class StoredRaceChanges(IRaceChangeRows rows, Serializer<IndexedRace> races) : IRaceChanges
{
    /// <inheritdoc/>
    public async Task<RaceIndexChange> ReadOnAsync(CancellationToken cancellationToken)
    {
        var changed = await rows.ReadOnAsync(cancellationToken);
        return new RaceIndexChange(
            [.. changed.Where(row => row.Data is not null).Select(row => races.Deserialize(row.Data!)!)],
            [.. changed.Where(row => row.Data is null).Select(row => row.RaceId)]
        );
    }
}
