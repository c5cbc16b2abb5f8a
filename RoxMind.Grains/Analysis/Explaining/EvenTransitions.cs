using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>
/// Divides transitions that are known together alone as they usually are at the event, by their total and nothing else. The likeliest
/// division looks at runs and stations too, and would hand what is wrong with one of them on to the expectations of all others.
/// </summary>
internal static class EvenTransitions
{
    /// <summary>The splits to expect from; the race's own where its transitions are not known together alone.</summary>
    /// <param name="race">The race.</param>
    /// <param name="cohort">The standard.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    public static Splits Of(RaceResult race, CohortSnapshot cohort, CourseEffects? course)
    {
        if (race.RoxzoneTotalS is not { } totalS || cohort.EventLogCentre.IsDefaultOrEmpty)
        {
            return race.Splits;
        }

        var usualS = GroupReader.UsualS(cohort.EventLogCentre, SegmentKind.Roxzone, course);
        var splits = race.Splits;
        foreach (var segment in RaceFormat.Roxzones)
        {
            var log = cohort.EventLogCentre[(int)segment] + (course?.SegmentLogs[(int)segment] ?? 0);
            splits = splits.With(segment, Math.Max(1, (int)Math.Round(totalS * Math.Exp(log) / usualS)));
        }

        return splits;
    }
}
