using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>What a query for similar races looks for, and what its matches would bring.</summary>
internal static class RaceMatches
{
    private const int MaxTake = 50;

    /// <summary>What a query looks for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="own">The race that it is about as the index has it; null where it has it not.</param>
    /// <param name="cohort">Norms and noise that distances are measured by.</param>
    public static SimilarityProbe ProbeOf(SimilarQuery query, IndexedRace? own, CohortSnapshot cohort)
    {
        if (query.Take is < 1 or > MaxTake)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Take, $"Take is from 1 to {MaxTake}.");
        }

        // What is indexed of the race itself is free of its course, as what it is compared with.
        var splits = own?.Comparable ?? query.Splits;
        return new SimilarityProbe(query.AthleteId, query.TotalS, splits, query.BetterAt, cohort.Noise, query.Take);
    }

    /// <summary>The matches of a search.</summary>
    /// <param name="hits">What it found.</param>
    /// <param name="query">The query.</param>
    /// <param name="splits">The splits that were compared with.</param>
    /// <param name="raceOf">The race of a hit; one that is null is left out.</param>
    public static SimilarRaces Of(
        SimilarityHits hits,
        SimilarQuery query,
        Splits splits,
        Func<SimilarityHit, IndexedRace?> raceOf
    ) =>
        new(
            hits.TolerancePct,
            hits.Considered,
            [
                .. hits
                    .Nearest.Select(hit => (Race: raceOf(hit), hit.Distance))
                    .Where(match => match.Race is not null)
                    .Select(match => new SimilarRace(
                        match.Race!,
                        match.Distance,
                        [.. query.BetterAt.Select(segment => GainS(match.Race!, query, splits, segment))]
                    )),
            ]
        );

    /// <summary>Seconds that being as much faster would bring on the query's own course.</summary>
    private static int GainS(IndexedRace race, SimilarQuery query, Splits splits, Segment segment)
    {
        var share = 1 - ((double)race.Comparable.Raw[(int)segment] / splits.Raw[(int)segment]);
        return (int)Math.Round(query.Splits.Raw[(int)segment] * share);
    }
}
