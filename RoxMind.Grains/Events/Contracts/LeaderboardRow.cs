using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>One line of a leaderboard.</summary>
/// <param name="Rank">Rank within the filter, from 1; equal times share a rank. 0 for a result that is not ranked.</param>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete; null until the result has reached them.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Nationality">Country code as published.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group.</param>
/// <param name="TimeS">The time that is ranked, seconds.</param>
/// <param name="BehindS">Seconds behind the first of the filter.</param>
/// <param name="ResidualS">Finish minus expected finish, seconds; null without an analysis.</param>
/// <param name="FractionMs">Thousandths of a second beyond <paramref name="TimeS"/>.</param>
/// <param name="Category">Published name of a division that is told by it alone.</param>
/// <param name="Status">How the start ended.</param>
/// <param name="Place">Where the row stands in its list.</param>
[GenerateSerializer]
[Immutable]
[Alias("leaderboard-row")]
public sealed record LeaderboardRow(
    [property: Id(0)] int Rank,
    [property: Id(1)] string RaceId,
    [property: Id(2)] string? AthleteId,
    [property: Id(3)] string? Name,
    [property: Id(4)] string? Nationality,
    [property: Id(5)] Gender Gender,
    [property: Id(6)] Division Division,
    [property: Id(7)] AgeGroup AgeGroup,
    [property: Id(8)] int TimeS,
    [property: Id(9)] int BehindS,
    [property: Id(10)] int? ResidualS,
    [property: Id(11)] int FractionMs = 0,
    [property: Id(12)] string? Category = null,
    [property: Id(13)] RaceStatus Status = RaceStatus.Finished,
    [property: Id(14)] ListPlace? Place = null
);
