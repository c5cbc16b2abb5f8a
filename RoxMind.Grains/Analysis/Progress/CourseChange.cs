using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Progress;

/// <summary>How a later course differs from an earlier one, by what is the courses' own.</summary>
/// <param name="earlier">The earlier event's course.</param>
/// <param name="later">The later event's course.</param>
public sealed class CourseChange(CourseAttribution earlier, CourseAttribution later)
{
    /// <summary>The change between two events; null when one of the courses is not settled.</summary>
    public static CourseChange? Between(CourseEffects earlier, CourseEffects later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return earlier.IsSettled && later.IsSettled ? new CourseChange(earlier.Attribution!, later.Attribution!) : null;
    }

    /// <summary>What the courses make of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="earlierS">Its time on the earlier course, seconds.</param>
    /// <returns>Seconds that the later course adds, and their standard deviation.</returns>
    internal (double Seconds, double SdS) Of(Segment segment, double earlierS) =>
        Of(
            later.SegmentLogs[(int)segment] - earlier.SegmentLogs[(int)segment],
            later.SegmentSds[(int)segment],
            earlier.SegmentSds[(int)segment],
            earlierS
        );

    /// <summary>What the courses make of the finish.</summary>
    /// <param name="earlierS">The finish on the earlier course, seconds.</param>
    /// <returns>Seconds that the later course adds, and their standard deviation.</returns>
    internal (double Seconds, double SdS) OfFinish(double earlierS) =>
        Of(later.TotalLog - earlier.TotalLog, later.TotalSd, earlier.TotalSd, earlierS);

    private static (double Seconds, double SdS) Of(double log, double laterSd, double earlierSd, double timeS) =>
        (timeS * (Math.Exp(log) - 1), timeS * Math.Sqrt((laterSd * laterSd) + (earlierSd * earlierSd)));
}
