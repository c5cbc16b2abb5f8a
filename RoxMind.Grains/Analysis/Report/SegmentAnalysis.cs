using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>One segment of a race against what was expected of this athlete and against others.</summary>
[GenerateSerializer]
[Immutable]
[SuppressReferenceTracking]
[Alias("segment-analysis")]
public sealed record SegmentAnalysis
{
    /// <summary>The segment.</summary>
    [Id(0)]
    public required Segment Segment { get; init; }

    /// <summary>Time in seconds; null when the split is missing.</summary>
    [Id(1)]
    public int? TimeS { get; init; }

    /// <summary>What the athlete's other segments let expect among finishers of the same standard, seconds.</summary>
    [Id(2)]
    public int? ExpectedS { get; init; }

    /// <summary>Time minus expected, seconds: positive is time lost.</summary>
    [Id(3)]
    public int? GapS { get; init; }

    /// <summary>Standard deviations from the mean of all finishers, without regard to gender and age; negative is faster.</summary>
    [Id(4)]
    public double? Z { get; init; }

    /// <summary>Standard deviations from the mean of the same gender and age group; negative is faster.</summary>
    [Id(5)]
    public double? ZContext { get; init; }

    /// <summary>Share of finishers of the same standard who were slower, 0 to 100; 100 is fastest.</summary>
    [Id(6)]
    public double? Percentile { get; init; }

    /// <summary>
    /// z minus the z of the athlete's performance cluster: above 0.3 the segment is weaker than the athletes who are alike.
    /// </summary>
    [Id(7)]
    public double? ClusterGap { get; init; }

    /// <summary>What the numbers need to be read with.</summary>
    [Id(8)]
    public SegmentMarks Marks { get; init; }

    /// <summary>Time scaled to 0 (fastest of all finishers) to 1 (slowest), as the min-max columns of the original pipeline.</summary>
    [Id(9)]
    public double? Scaled { get; init; }

    /// <summary>
    /// Seconds that the course added to what is expected here, against the usual course; negative is a fast one. It is in
    /// `expectedS` already. Null when nothing is known of the course.
    /// </summary>
    [Id(10)]
    public int? CourseEffectS { get; init; }

    /// <summary>Standard deviation of the course's effect, seconds.</summary>
    [Id(11)]
    public int? CourseUncertaintyS { get; init; }
}
