using Orleans.Serialization;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Keeps the races of the index in the embedded store.</summary>
internal sealed class SqliteRaceIndexStore(EmbeddedStore store, Serializer<IndexedRace> races) : IRaceIndexStore
{
    /// <inheritdoc/>
    public async Task WriteAsync(RaceIndexChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var upserts = new (string RaceId, byte[] Data)[change.Upserts.Count];
        for (var i = 0; i < upserts.Length; i++)
        {
            upserts[i] = (change.Upserts[i].RaceId, races.SerializeToArray(change.Upserts[i]));
        }

        await store.WriteAsync(new WriteRaces(upserts, change.Removals), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(static connection => RaceReader.On(connection).All(), cancellationToken);
        return rows.ConvertAll(row => races.Deserialize(row)!);
    }
}
