using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events;

/// <summary>A start of an event, finished or on the course.</summary>
/// <param name="Entry">Who, and in which category.</param>
/// <param name="Splits">The splits so far.</param>
/// <param name="TotalS">Official finish, seconds; null on the course.</param>
/// <param name="ExpectedS">Expected finish before the race, seconds; null when it is not known.</param>
/// <param name="RaceId">The result; null on the course.</param>
/// <param name="AthleteId">The athlete; null until the result has reached them.</param>
internal sealed record BoardStart(
    RaceEntry Entry,
    Splits Splits,
    int? TotalS,
    int? ExpectedS,
    string? RaceId,
    string? AthleteId
)
{
    /// <summary>Segments done without a gap from the start; all of them when finished.</summary>
    public int SegmentsDone =>
        TotalS is not null ? Course.SegmentCount
        : Splits.Raw.IndexOf((ushort)0) is >= 0 and var done ? done
        : Course.SegmentCount;

    /// <summary>A result as a start.</summary>
    public static BoardStart Of(Finisher finisher)
    {
        var result = finisher.Result;
        var entry = new RaceEntry(result.Entrant, result.Gender, result.Division, result.AgeGroup);
        return new BoardStart(
            entry,
            result.Splits,
            result.TotalS,
            finisher.Ready?.ExpectedS,
            result.RaceId,
            finisher.AthleteId
        );
    }

    /// <summary>A start on the course.</summary>
    public static BoardStart Of(LiveStart start) => new(start.Entry, start.Splits, null, null, null, null);

    /// <summary>Seconds on the course after so many segments; null when a split on the way is missing.</summary>
    public int? TimeAfter(int segments) =>
        segments == Course.SegmentCount && TotalS is { } total ? total : Splits.Sum(segments);
}
