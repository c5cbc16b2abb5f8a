using RoxMind.Grains.Analysis.Courses;

namespace RoxMind.Grains.Events.ReadModel.Snapshots;

/// <summary>How far the estimate of a course was: it follows the results with a lag, so they alone do not tell.</summary>
/// <param name="ModelVersion">The bundle that it was made by; by another one everything is counted anew.</param>
/// <param name="Effects">The estimate.</param>
/// <param name="Changes">Splits that were new since.</param>
/// <param name="IsExact">Whether every change counts.</param>
[GenerateSerializer]
[Immutable]
[Alias("course-snapshot")]
public sealed record CourseSnapshot(
    [property: Id(0)] string ModelVersion,
    [property: Id(1)] CourseEffects Effects,
    [property: Id(2)] int Changes,
    [property: Id(3)] bool IsExact
);
