using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;

namespace RoxMind.Grains.Models.Documents;

/// <summary>The part of <see cref="CourseDocument"/> that is one standard's own.</summary>
/// <param name="LogCentre">See <see cref="CourseStandard.LogCentre"/>.</param>
/// <param name="Covariance">See <see cref="CourseStandard.Covariance"/>.</param>
/// <param name="AgeLogs">See <see cref="CourseStandard.AgeLogs"/>; by the age group's text.</param>
/// <param name="FieldLog">See <see cref="CourseStandard.FieldLog"/>.</param>
internal sealed record StandardCourseDocument(
    ImmutableArray<double> LogCentre,
    ImmutableArray<double> Covariance,
    ImmutableSortedDictionary<string, double> AgeLogs,
    double FieldLog = 0
);
