using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Progress;

/// <summary>How one segment changed between two races of one athlete.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="ChangeS">Later minus earlier, seconds; negative is faster. Null when missing or when the task was another one.</param>
/// <param name="NoiseS">
/// Seconds by which two races differ by nature (80 % of them by less); a smaller change is no trend. Null like
/// <paramref name="ChangeS"/>.
/// </param>
/// <param name="Trend">What the change says, with the courses' part taken off where both are known.</param>
/// <param name="CourseS">
/// Seconds of the change that the later course is answerable for; null when one of the courses is not known.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("segment-progress")]
public sealed record SegmentProgress(
    [property: Id(0)] Segment Segment,
    [property: Id(1)] int? ChangeS,
    [property: Id(2)] int? NoiseS,
    [property: Id(3)] Trend Trend,
    [property: Id(4)] int? CourseS = null
);
