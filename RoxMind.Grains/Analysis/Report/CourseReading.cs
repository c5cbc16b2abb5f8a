using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>What the course of the event did to this race, as far as the event's results tell.</summary>
/// <param name="Finishers">Finishers of the event that it was estimated from.</param>
/// <param name="EffectS">
/// Seconds that the course added to this finish against the usual course; negative is a fast course. The strength of the
/// event's field is not in it.
/// </param>
/// <param name="UncertaintyS">Standard deviation of that, seconds: for two thirds of courses the truth is within ± this.</param>
/// <param name="Basis">What told the course from the field.</param>
/// <param name="RepeatAthletes">How many athletes with an earlier race elsewhere were among the finishers.</param>
[GenerateSerializer]
[Immutable]
[Alias("course-reading")]
public sealed record CourseReading(
    [property: Id(0)] int Finishers,
    [property: Id(1)] int EffectS,
    [property: Id(2)] int UncertaintyS,
    [property: Id(3)] CourseBasis Basis,
    [property: Id(4)] int RepeatAthletes
)
{
    /// <summary>Reads the effects for one race; null when nothing is known.</summary>
    /// <param name="course">The event's effects.</param>
    /// <param name="totalS">The finish, seconds.</param>
    public static CourseReading? Of(CourseEffects? course, int totalS) =>
        course is { IsKnown: true, Attribution: { } own }
            ? new CourseReading(
                course.Finishers,
                SecondsOf(own.TotalLog, totalS),
                (int)Math.Round(own.TotalSd * totalS),
                own.Basis,
                own.Repeats
            )
            : null;

    /// <summary>Seconds of a time that a factor is answerable for.</summary>
    /// <param name="log">Log of the factor.</param>
    /// <param name="timeS">The time with the factor in it, seconds.</param>
    internal static int SecondsOf(double log, double timeS) => (int)Math.Round(timeS * (1 - Math.Exp(-log)));
}
