using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Tests.Search;

/// <summary>Races and queries of all kinds, drawn from the synthetic fields.</summary>
internal static class RandomRaces
{
    /// <summary>A man's or a woman's race; few athletes, so that most have several; some incomplete, some free of their course.</summary>
    public static IndexedRace Of(Random random)
    {
        var field = random.Next(5) == 0 ? IndexedRaces.Women : IndexedRaces.Men;
        var race = field[random.Next(300)];
        return race with
        {
            AthleteId = $"athlete-{random.Next(60)}",
            TotalS = race.TotalS + random.Next(-1, 2),
            Splits = random.Next(15) == 0 ? race.Splits.With(Segment.Row, 0) : race.Splits,
            Fair = random.Next(3) == 0 ? field[random.Next(300)].Splits : null,
        };
    }

    /// <summary>A race of the index or none of it, complete or not, to be beaten in none to three segments.</summary>
    public static SimilarQuery QueryOf(Random random, IReadOnlyDictionary<string, IndexedRace> races)
    {
        var race =
            races.Count > 0 && random.Next(2) == 0 ? races.Values.ElementAt(random.Next(races.Count)) : Of(random);
        var better = Enumerable.Range(0, random.Next(4)).Select(_ => (Segment)random.Next(RaceFormat.SegmentCount));
        return IndexedRaces.QueryOf(race, [.. better.Distinct()], random.Next(1, 51)) with
        {
            TotalS = random.Next(10) == 0 ? random.Next(1, 12_000) : race.TotalS,
        };
    }
}
