using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Squads;

/// <summary>How a squad does in one segment, from each athlete's latest explained race.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Athletes">How many athletes have a time for it.</param>
/// <param name="MedianZ">
/// Median of the standard deviations from the mean of all finishers; negative is faster. Null when no athlete has a time.
/// </param>
/// <param name="MedianZContext">Median of the standard deviations from the mean of the same gender and age group; negative is faster.</param>
/// <param name="MedianGapS">Median of time minus what the athlete's other segments let expect, seconds; positive is time lost.</param>
public sealed record SquadSegment(
    Segment Segment,
    int Athletes,
    double? MedianZ,
    double? MedianZContext,
    int? MedianGapS
);
