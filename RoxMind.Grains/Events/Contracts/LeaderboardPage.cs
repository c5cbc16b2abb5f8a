using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>A part of a leaderboard.</summary>
/// <param name="Total">How many results the filter has in all.</param>
/// <param name="Rows">The rows asked for.</param>
/// <param name="Start">How many rows stand before them.</param>
[GenerateSerializer]
[Immutable]
[Alias("leaderboard-page")]
public sealed record LeaderboardPage(
    [property: Id(0)] int Total,
    [property: Id(1)] ImmutableArray<LeaderboardRow> Rows,
    [property: Id(2)] int Start = 0
);
