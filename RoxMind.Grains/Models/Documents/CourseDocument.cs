using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Models.Documents;

/// <summary>How events differ: the file <c>courses/effects.json</c>.</summary>
/// <param name="Prior">What is known of an event beforehand.</param>
/// <param name="Standards">How athletes vary within an event, by key of the standard.</param>
internal sealed record CourseDocument(
    CoursePrior Prior,
    ImmutableSortedDictionary<string, StandardCourseDocument> Standards
)
{
    /// <summary>The document of standards and a prior.</summary>
    public static CourseDocument Of(
        IReadOnlyDictionary<StationStandard, CourseStandard> standards,
        CoursePrior prior
    ) =>
        new(
            prior,
            standards.ToImmutableSortedDictionary(
                pair => pair.Key.Key,
                pair => new StandardCourseDocument(
                    pair.Value.LogCentre,
                    pair.Value.Covariance,
                    pair.Value.AgeLogs.ToImmutableSortedDictionary(
                        age => age.Key.ToString(),
                        age => age.Value,
                        StringComparer.Ordinal
                    ),
                    pair.Value.FieldLog
                ),
                StringComparer.Ordinal
            )
        );

    /// <summary>The model.</summary>
    /// <param name="transfers">Standards that lean on others.</param>
    /// <exception cref="FormatException">The key of a standard is not one.</exception>
    /// <exception cref="ArgumentException">A covariance is not 23 × 23 or not positive definite.</exception>
    public CourseModel ToModel(params ReadOnlySpan<StandardTransfer> transfers)
    {
        var standards = Standards.ToDictionary(
            pair => StationStandard.Parse(pair.Key),
            pair => new CourseStandard(
                pair.Value.LogCentre,
                pair.Value.Covariance,
                pair.Value.AgeLogs.ToImmutableDictionary(age => AgeGroup.Parse(age.Key), age => age.Value),
                FieldLog: pair.Value.FieldLog
            )
        );
        foreach (var transfer in transfers)
        {
            standards.Add(
                StationStandard.Parse(transfer.Standard),
                transfer.Apply(standards[StationStandard.Parse(transfer.From)])
            );
        }

        return new CourseModel(standards, Prior);
    }
}
