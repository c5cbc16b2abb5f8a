using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>Which part of a leaderboard is asked for. Null filters take everything.</summary>
/// <param name="Division">Only this division.</param>
/// <param name="Gender">Only this gender category.</param>
/// <param name="AgeGroup">Only this age group.</param>
/// <param name="Segment">Rank by this segment instead of the finish; results without the split are left out.</param>
/// <param name="Skip">Rows to leave out at the front; of no account where <paramref name="Range"/> is given.</param>
/// <param name="Take">At most so many rows, 1 to 500; of no account where <paramref name="Range"/> is given.</param>
/// <param name="Category">Only this published name of a division.</param>
/// <param name="Range">The part, by places that stay when results arrive or vanish.</param>
/// <param name="Nationality">Only this three-letter country code.</param>
/// <param name="Name">
/// Only rows of whose name every word of this starts a word; ranks stay those of everyone the other filters take.
/// </param>
/// <param name="Status">Only results that ended so; null takes those that are ranked.</param>
/// <param name="RaceId">Only this result, with its rank.</param>
/// <param name="Group">
/// Rank by all runs, stations or transitions together instead of the finish; results that lack a part of them are left out. Of no account
/// where <paramref name="Segment"/> is given.
/// </param>
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
    [property: Id(6)] string? Category = null,
    [property: Id(7)] ListRange? Range = null,
    [property: Id(8)] string? Nationality = null,
    [property: Id(9)] string? Name = null,
    [property: Id(10)] RaceStatus? Status = null,
    [property: Id(11)] string? RaceId = null,
    [property: Id(12)] SegmentKind? Group = null
);
