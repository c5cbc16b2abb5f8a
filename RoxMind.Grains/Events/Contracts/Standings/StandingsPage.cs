using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts.Standings;

/// <summary>A part of the standings at a checkpoint.</summary>
/// <param name="Total">How many starts have passed it.</param>
/// <param name="Rows">The rows asked for, fastest first.</param>
/// <param name="Start">How many rows stand before them.</param>
[GenerateSerializer]
[Immutable]
[Alias("standings-page")]
public sealed record StandingsPage(
    [property: Id(0)] int Total,
    [property: Id(1)] ImmutableArray<StandingRow> Rows,
    [property: Id(2)] int Start = 0
);
