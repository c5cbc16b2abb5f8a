using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Says what athletes with such a finish run at their next race.</summary>
internal static class NextRaceReader
{
    private const int RoundToS = 5;

    /// <summary>The middle half of next races on a course like this one; null where it was not learnt.</summary>
    /// <param name="carriedS">What the race counts for, seconds.</param>
    /// <param name="cohort">The standard.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    /// <param name="previous">The athlete's race before it; null without one.</param>
    public static NextRace? Read(int carriedS, CohortSnapshot cohort, CourseEffects? course, PreviousRace? previous)
    {
        if (cohort.NextRace is not { } norm || cohort.EventLogCentre.IsDefaultOrEmpty || carriedS <= 0)
        {
            return null;
        }

        var usualS = cohort.UsualS * Math.Exp(course?.OwnTotalLog ?? 0);
        var next = norm.Next(Math.Log(carriedS / usualS), previous?.Level);
        return new NextRace(At(norm.Fast), At(norm.Slow));

        int At(double quartile) => (int)Math.Round(usualS * Math.Exp(next + quartile) / RoundToS) * RoundToS;
    }
}
