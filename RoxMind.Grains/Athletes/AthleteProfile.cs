using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>An athlete, or a pair or relay, with every race known.</summary>
/// <param name="AthleteId">The athlete's id.</param>
/// <param name="Name">Name as last published; null when it never was.</param>
/// <param name="Nationality">Country code as last published.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="IsTeam">Whether this is a pair or relay.</param>
/// <param name="Races">The races, earliest first.</param>
[GenerateSerializer]
[Immutable]
[Alias("athlete-profile")]
public sealed record AthleteProfile(
    [property: Id(0)] string AthleteId,
    [property: Id(1)] string? Name,
    [property: Id(2)] string? Nationality,
    [property: Id(3)] Gender Gender,
    [property: Id(4)] bool IsTeam,
    [property: Id(5)] ImmutableArray<AthleteRace> Races
);
