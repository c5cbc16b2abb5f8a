using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>How athletes of one standard vary within an event.</summary>
/// <param name="LogCentre">Log of the usual time of each of the 23 segments at a usual event.</param>
/// <param name="Covariance">Covariance of the athletes' log times about their event, 23 × 23 row by row.</param>
/// <param name="AgeLogs">By age group: log of the factor by which it is slower than the whole standard.</param>
/// <param name="IsTransferred">Whether it leans on another standard: its athletes then say nothing of an event's course.</param>
/// <param name="FieldLog">
/// How much faster or slower than the open division's its usual athletes are, log, as told by those who raced both; negative is faster,
/// 0 where that is not known. Stations' loads are not in it: they are in the usual times.
/// </param>
public sealed record CourseStandard(
    ImmutableArray<double> LogCentre,
    ImmutableArray<double> Covariance,
    ImmutableDictionary<AgeGroup, double> AgeLogs,
    bool IsTransferred = false,
    double FieldLog = 0
);
