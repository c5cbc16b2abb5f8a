using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>Which part of a leaderboard is asked for. Null filters take everything.</summary>
/// <param name="Division">Only this division.</param>
/// <param name="Gender">Only this gender category.</param>
/// <param name="AgeGroup">Only this age group.</param>
/// <param name="Segment">Rank by this segment instead of the finish; results without the split are left out.</param>
/// <param name="Skip">Ranks to leave out at the front.</param>
/// <param name="Take">At most so many rows, 1 to 500.</param>
/// <param name="Category">Only this published name of a division.</param>
[GenerateSerializer]
[Immutable]
[Alias("leaderboard-query")]
public sealed record LeaderboardQuery(
    [property: Id(0)] Division? Division,
    [property: Id(1)] Gender? Gender,
    [property: Id(2)] AgeGroup? AgeGroup,
    [property: Id(3)] Segment? Segment,
    [property: Id(4)] int Skip,
    [property: Id(5)] int Take,
    [property: Id(6)] string? Category = null
);
