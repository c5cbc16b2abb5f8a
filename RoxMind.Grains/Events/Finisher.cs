using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval;

namespace RoxMind.Grains.Events;

/// <summary>A result on an event's board.</summary>
internal sealed class Finisher(RaceResult result, long seq)
{
    /// <summary>The result.</summary>
    public RaceResult Result { get; } = result;

    /// <summary>Number of the log entry that recorded it.</summary>
    public long Seq { get; } = seq;

    /// <summary>The athlete; null until the result has reached them.</summary>
    public string? AthleteId { get; set; }

    /// <summary>Expected finish, seconds; null without an analysis.</summary>
    public int? ExpectedS { get; set; }

    /// <summary>Whether a leaderboard with these filters has it.</summary>
    public bool Matches(LeaderboardQuery query) =>
        (query.Division is null || query.Division == Result.Division)
        && (query.Gender is null || query.Gender == Result.Gender)
        && (query.AgeGroup is null || query.AgeGroup == Result.AgeGroup);

    /// <summary>The time that is ranked, seconds; 0 when the split is missing.</summary>
    public int Time(Segment? segment) => segment is { } split ? Result.Splits[split] ?? 0 : Result.TotalS;

    /// <summary>Its line on a leaderboard.</summary>
    public LeaderboardRow ToRow(int rank, int timeS, int behindS) =>
        new(
            rank,
            Result.RaceId,
            AthleteId,
            Result.Entrant.Name,
            Result.Entrant.Nationality,
            Result.Gender,
            Result.Division,
            Result.AgeGroup,
            timeS,
            behindS,
            Result.TotalS - ExpectedS
        );

    /// <summary>Its entry in the search index.</summary>
    public IndexedRace ToIndexed(string athleteId) => IndexedRace.From(Result, athleteId);
}
