using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>Races that answer a question, best first.</summary>
/// <param name="Total">How many there are in all, one an athlete.</param>
/// <param name="LeastSd">
/// How far each race goes at least, in standard deviations, in every direction that was asked for; lowered from 1 when there
/// were too few. Null when none was asked for.
/// </param>
/// <param name="Races">Those of the page.</param>
[GenerateSerializer]
[Immutable]
[Alias("found-races")]
public sealed record FoundRaces(
    [property: Id(0)] int Total,
    [property: Id(1)] double? LeastSd,
    [property: Id(2)] ImmutableArray<FoundRace> Races
);
