using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search;

/// <summary>The synthetic fields as the index takes them; two races of one athlete follow each other.</summary>
internal static class IndexedRaces
{
    public static ImmutableArray<IndexedRace> Men { get; } = [.. SyntheticCohort.OpenMen.Races.Select(Of)];

    public static ImmutableArray<IndexedRace> Women { get; } =
    [.. SyntheticCohort.OpenWomen100.Races.Select(Of).Select(race => race with { RaceId = $"w-{race.RaceId}" })];

    public static SimilarQuery QueryOf(IndexedRace race, ImmutableArray<Segment> better, int take = 10) =>
        new(race.RaceId, race.AthleteId, race.TotalS, race.Splits, better, take);

    private static IndexedRace Of(RaceResult race, int i) =>
        new(race.RaceId, $"athlete-{i / 2}", race.EventId, race.Standard, race.AgeGroup, race.TotalS, race.Splits);
}
