using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>Ranks races by finish or by one segment, each athlete's fastest once.</summary>
internal static class FastestSearch
{
    /// <summary>A page of the fastest.</summary>
    public static FoundRaces Find(IEnumerable<IndexedRace> races, Segment? segment, int skip, int take) =>
        Rank(races, race => segment is { } split ? race.Splits[split] : race.TotalS, skip, take);

    /// <summary>A page of those who finish nearest to a time.</summary>
    public static FoundRaces Nearest(IEnumerable<IndexedRace> races, int totalS, int skip, int take) =>
        Rank(races, race => Math.Abs(race.TotalS - totalS), skip, take);

    private static FoundRaces Rank(IEnumerable<IndexedRace> races, Func<IndexedRace, int?> seconds, int skip, int take)
    {
        var ranked = races
            .Select(race => (Race: race, Key: seconds(race)))
            .Where(row => row.Key is not null)
            .OrderBy(row => row.Key)
            .ThenBy(row => row.Race.RaceId, StringComparer.Ordinal)
            .DistinctBy(row => row.Race.AthleteId)
            .ToList();
        return new FoundRaces(
            ranked.Count,
            null,
            [.. ranked.Skip(skip).Take(take).Select(row => new FoundRace(row.Race, null, null))]
        );
    }
}
