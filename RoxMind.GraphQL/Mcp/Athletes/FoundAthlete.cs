using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Mcp.Races;

namespace RoxMind.GraphQL.Mcp.Athletes;

/// <summary>An athlete, or a pair or relay, that a search found.</summary>
/// <param name="AthleteId">Id of the athlete.</param>
/// <param name="Name">Name as last published; null when it never was.</param>
/// <param name="Nationality">Three-letter country code as last published; null when it never was.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="RaceCount">How many of their races are known.</param>
/// <param name="LatestRaces">The latest of them, latest first: at most ten.</param>
/// <param name="Page">Address of the athlete's page.</param>
internal sealed record FoundAthlete(
    string AthleteId,
    string? Name,
    string? Nationality,
    Gender Gender,
    int RaceCount,
    IReadOnlyList<RaceLine> LatestRaces,
    string Page
);
