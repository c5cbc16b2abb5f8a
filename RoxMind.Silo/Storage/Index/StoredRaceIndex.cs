using System.Runtime.InteropServices;
using Orleans.Serialization;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Keeps the races of the index in a store, serialized by Orleans.</summary>
internal sealed class StoredRaceIndex(IRaceRows store, Serializer<IndexedRace> races) : IRaceIndexStore
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

        await store.WriteAsync(upserts, change.Removals, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ReadAllAsync(cancellationToken);
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        return rows.ConvertAll(row =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Share(races.Deserialize(row)!, shared);
        });
    }

    /// <summary>What the races of an event or country have in common is one string for all of them, as when they were added.</summary>
    private static IndexedRace Share(IndexedRace race, Dictionary<string, string> shared) =>
        race with
        {
            EventId = One(race.EventId, shared),
            EventName = race.EventName is { } name ? One(name, shared) : null,
            Nationality = race.Nationality is { } country ? One(country, shared) : null,
        };

    private static string One(string text, Dictionary<string, string> shared)
    {
        ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, text, out _);
        return one ??= text;
    }
}
