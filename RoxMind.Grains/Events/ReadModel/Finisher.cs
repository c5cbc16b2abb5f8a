using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>A result on an event's read model.</summary>
internal sealed class Finisher(RaceResult result, long seq)
{
    /// <summary>The result.</summary>
    public RaceResult Result { get; } = result;

    /// <summary>Number of the log entry that recorded it.</summary>
    public long Seq { get; } = seq;

    /// <summary>The athlete; null until the result has reached them.</summary>
    public string? AthleteId { get; private set; }

    /// <summary>The outcome of the analysis; null until the result has reached its athlete.</summary>
    public AnalysisReady? Ready { get; private set; }

    /// <summary>Whether the athlete whose race it is has the course with it, as far as the log tells.</summary>
    public bool IsCourseKept { get; private set; }

    /// <summary>Whether it was moved since its analysis: the new athlete explains it with what is known of the course now.</summary>
    public bool IsMoved { get; private set; }

    /// <summary>Numbers of the log entries that speak of it, apart from splits.</summary>
    public List<long> Entries { get; } = [seq];

    /// <summary>Takes the outcome of the analysis. An administrator's word about whose race it is stays.</summary>
    public void Take(AnalysisReady ready, long seq)
    {
        (Ready, IsCourseKept, IsMoved) = (ready, ready.IsCourseKept, false);
        AthleteId ??= ready.AthleteId;
        Entries.Add(seq);
    }

    /// <summary>Takes an administrator's word about whose race it is.</summary>
    public void Take(RaceReassigned moved, long seq)
    {
        // Versions that kept no courses had a moved race explained when it was moved.
        (AthleteId, IsMoved, IsCourseKept) = (moved.AthleteId, IsMoved || IsCourseKept, false);
        Entries.Add(seq);
    }

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
            Result.TotalS - Ready?.ExpectedS
        );
}
