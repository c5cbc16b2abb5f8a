using System.Collections.Immutable;

namespace RoxMind.Grains.Athletes;

/// <summary>What an athlete holds, as it is, for those who correct who is who.</summary>
/// <param name="Races">The races with their kept courses, earliest first.</param>
/// <param name="MovedAway">Ids of races that were given to others.</param>
/// <param name="MergedInto">The athlete that this one was merged into; null when it was not.</param>
[GenerateSerializer]
[Immutable]
[Alias("athlete-holdings")]
public sealed record AthleteHoldings(
    [property: Id(0)] ImmutableArray<AthleteRace> Races,
    [property: Id(1)] ImmutableArray<string> MovedAway,
    [property: Id(2)] string? MergedInto
);
