using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// How much of an event's difference from the usual is the course itself, not the strength of its field. All values are logs
/// of factors: 0.05 is 5 % slower, −0.05 is 5 % faster.
/// </summary>
/// <param name="Basis">What it was learnt from.</param>
/// <param name="Repeats">How many athletes with an earlier race elsewhere were seen.</param>
/// <param name="TotalLog">Effect of the course on the finish.</param>
/// <param name="TotalSd">Standard deviation of that: two thirds of courses are within ± this of it.</param>
/// <param name="SegmentLogs">Effect of the course on each of the 23 segments.</param>
/// <param name="SegmentSds">Standard deviations of those.</param>
[GenerateSerializer]
[Immutable]
[Alias("course-attribution")]
public sealed record CourseAttribution(
    [property: Id(0)] CourseBasis Basis,
    [property: Id(1)] int Repeats,
    [property: Id(2)] double TotalLog,
    [property: Id(3)] double TotalSd,
    [property: Id(4)] ImmutableArray<double> SegmentLogs,
    [property: Id(5)] ImmutableArray<double> SegmentSds
);
