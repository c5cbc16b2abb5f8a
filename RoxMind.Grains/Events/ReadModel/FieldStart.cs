using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>A start of an event, finished or on the course.</summary>
/// <param name="Entry">Who, and in which category.</param>
/// <param name="Splits">The splits so far.</param>
/// <param name="TotalS">Official finish, seconds; null on the course.</param>
/// <param name="ExpectedS">Expected finish before the race, seconds; null when it is not known.</param>
/// <param name="RaceId">The result; null on the course.</param>
/// <param name="AthleteId">The athlete; null until the result has reached them.</param>
internal sealed record FieldStart(
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
        TotalS is not null ? RaceFormat.SegmentCount
        : Splits.Raw.IndexOf((ushort)0) is >= 0 and var done ? done
        : RaceFormat.SegmentCount;

    /// <summary>A result as a start.</summary>
    public static FieldStart Of(Finisher finisher)
    {
        var result = finisher.Result;
        var entry = new RaceEntry(result.Entrant, result.Gender, result.Division, result.AgeGroup);
        return new FieldStart(
            entry,
            result.Splits,
            result.TotalS,
            finisher.Ready?.ExpectedS,
            result.RaceId,
            finisher.AthleteId
        );
    }

    /// <summary>A start on the course.</summary>
    public static FieldStart Of(LiveStart start) => new(start.Entry, start.Splits, null, null, null, null);

    /// <summary>Seconds on the course after so many segments; null when a split on the way is missing.</summary>
    public int? TimeAfter(int segments) =>
        segments == RaceFormat.SegmentCount && TotalS is { } total ? total : Splits.Sum(segments);
}
