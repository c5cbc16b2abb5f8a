using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A search for athletes who are alike and better at certain segments.</summary>
/// <param name="RaceId">The race to compare with; it is left out of the answer, with all races of its athlete.</param>
/// <param name="AthleteId">Whose race that is.</param>
/// <param name="TotalS">Its finish, seconds; matches are within ±3 % of it, and wider only when there are too few.</param>
/// <param name="Splits">Its splits.</param>
/// <param name="BetterAt">Segments in which a match must be at least 10 % faster; they do not count in the distance.</param>
/// <param name="Take">At most so many matches, 1 to 50.</param>
[GenerateSerializer]
[Immutable]
[Alias("similar-query")]
public sealed record SimilarQuery(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string AthleteId,
    [property: Id(2)] int TotalS,
    [property: Id(3)] Splits Splits,
    [property: Id(4)] ImmutableArray<Segment> BetterAt,
    [property: Id(5)] int Take
);
