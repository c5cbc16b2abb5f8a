using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Changes;
using RoxMind.Silo.Search.Packed;

namespace RoxMind.Silo.Search;

/// <summary>The packed races that are searched until all races have been read. Changed by one caller at a time; searched by any.</summary>
/// <param name="store">Where they are kept; null where they are not.</param>
internal sealed class OpeningRaces(IPackedRaceStore? store)
{
    private readonly List<RaceIndexChange> _late = [];
    private PackedRaces? _races;
    private int _changes;

    /// <summary>The packed races; null when all races have been read.</summary>
    public PackedRaces? Now => Volatile.Read(ref _races);

    /// <summary>Reads the packed races.</summary>
    /// <returns>Whether there are any that can be used.</returns>
    public async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        if (store is null || await store.OpenAsync(cancellationToken) is not { } opened)
        {
            return false;
        }

        _changes = opened.Changes;
        Volatile.Write(ref _races, opened.Races);
        return true;
    }

    /// <summary>Takes a change in, for searches from now on and for the one who has read all races.</summary>
    public void Apply(RaceIndexChange change)
    {
        _late.Add(change);
        Volatile.Write(ref _races, _races!.With(change));
    }

    /// <summary>Ends it: from now on another searches.</summary>
    /// <param name="apply">Takes the changes in that came meanwhile; some of them may have been read already.</param>
    /// <returns>How many races have changed since they were packed.</returns>
    public int End(Action<RaceIndexChange> apply)
    {
        foreach (var change in _late)
        {
            apply(change);
            _changes += change.Upserts.Count + change.Removals.Count;
        }

        _late.Clear();
        Volatile.Write(ref _races, null);
        return _changes;
    }

    /// <summary>Finds races that are alike; what is told of them is read from the store.</summary>
    public async Task<SimilarRaces> SearchAsync(
        PackedRaces packed,
        StationStandard standard,
        CohortSnapshot cohort,
        SimilarQuery query,
        CancellationToken cancellationToken
    )
    {
        var own = await store!.FindAsync([query.RaceId], cancellationToken);
        var probe = RaceMatches.ProbeOf(query, own.Count > 0 ? own[0] : null, cohort);
        var blocks = packed.Of(standard);
        var hits = SimilaritySearch.Find([.. blocks.Select(block => block.Columns)], probe, cancellationToken);
        var ids = hits.Nearest.Select(hit => blocks[hit.Block].RaceIds[hit.Row]).ToList();
        var races = (await store.FindAsync(ids, cancellationToken)).ToDictionary(race => race.RaceId);
        return RaceMatches.Of(
            hits,
            query,
            probe.Splits,
            hit => races.GetValueOrDefault(blocks[hit.Block].RaceIds[hit.Row])
        );
    }
}
