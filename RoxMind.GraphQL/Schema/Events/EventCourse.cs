using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>How an event's times differ from the usual, and how much of that is the course itself.</summary>
internal sealed class EventCourse(CourseEffects effects, CourseAttribution own)
{
    /// <summary>Finishers of whom the last split was counted.</summary>
    public int Finishers => effects.Finishers;

    /// <summary>Splits counted, also of athletes still on the course.</summary>
    public int Splits => effects.Splits;

    /// <summary>Percent by which finishes are slower than usual, course and field together; negative is faster.</summary>
    public double EventPct => Percent(effects.TotalLog);

    /// <summary>Percent by which the course alone makes finishes slower; negative is a fast course.</summary>
    public double CoursePct => Percent(own.TotalLog);

    /// <summary>Standard deviation of `coursePct`: for two thirds of courses the truth is within ± this.</summary>
    public double UncertaintyPct => Percent(own.TotalSd);

    /// <summary>What told the course from the strength of its field.</summary>
    public CourseBasis Basis => own.Basis;

    /// <summary>How many athletes with an earlier race elsewhere were counted.</summary>
    public int RepeatAthletes => own.Repeats;

    /// <summary>The 23 segments in course order.</summary>
    public IEnumerable<SegmentCourse> Segments =>
        RaceFormat.Segments.Select(segment => new SegmentCourse(
            segment,
            Percent(effects.SegmentLogs[(int)segment]),
            Percent(own.SegmentLogs[(int)segment]),
            Percent(own.SegmentSds[(int)segment])
        ));

    private static double Percent(double log) => Math.Round((Math.Exp(log) - 1) * 100, 1);
}
