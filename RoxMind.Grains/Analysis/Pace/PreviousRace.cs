using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>What an earlier race of the same athlete says before the start of a new one.</summary>
/// <param name="TotalS">Its finish time, seconds.</param>
/// <param name="ExpectedS">
/// Usual finish of its standard at a usual event, seconds, so that races of different standards can be compared; where athletes tell who
/// raced both, that of people as strong as the new race's usual field.
/// </param>
/// <param name="MonthsBetween">Months from that race to this one; null when a date is unknown.</param>
/// <param name="EventLog">
/// Log of the factor by which its event's course was slower than usual, see <see cref="RoxMind.Grains.Analysis.Courses.CourseEffects.OwnTotalLog"/>; 0 when unknown.
/// </param>
/// <param name="HistoryLog">How far the race before that one moves the level, log; 0 without one.</param>
[GenerateSerializer]
[Immutable]
[Alias("previous-race")]
public sealed record PreviousRace(
    [property: Id(0)] int TotalS,
    [property: Id(1)] int ExpectedS,
    [property: Id(2)] double? MonthsBetween,
    [property: Id(3)] double EventLog = 0,
    [property: Id(4)] double HistoryLog = 0
)
{
    /// <summary>
    /// Log of its finish over the usual one of its standard on its course, moved by what was raced before; null where one of them is not
    /// known.
    /// </summary>
    public double? Level => OwnLevel + HistoryLog;

    /// <summary>The same by this race alone.</summary>
    private double? OwnLevel => TotalS > 0 && ExpectedS > 0 ? Math.Log((double)TotalS / ExpectedS) - EventLog : null;

    /// <summary>What an earlier race says.</summary>
    /// <param name="courses">How events vary; it knows both standards.</param>
    /// <param name="earlier">The earlier race.</param>
    /// <param name="believed">What of it is believed.</param>
    /// <param name="effects">The effects of its event.</param>
    /// <param name="standard">The standard of the new race.</param>
    /// <param name="months">Months from the earlier race to the new one; null when a date is unknown.</param>
    /// <param name="before">What the athlete's race before the earlier one says of that; null without one.</param>
    internal static PreviousRace Of(
        CourseModel courses,
        RaceResult earlier,
        BelievedRace believed,
        CourseEffects effects,
        StationStandard standard,
        double? months,
        PreviousRace? before = null
    )
    {
        var (from, to) = (courses.Frame(earlier.Standard)!, courses.Frame(standard)!);
        var previous = new PreviousRace(
            believed.CarriedS - MishapsS(courses.Prior.Mishaps, from, believed, effects),
            (int)Math.Round(from.UsualS * Math.Exp(to.Standard.FieldLog - from.Standard.FieldLog)),
            months,
            effects.OwnTotalLog
        );
        return before?.OwnLevel is { } level && previous.OwnLevel is { } own
            ? previous with
            {
                HistoryLog = courses.Prior.BeforeShare * PreviousUse.FadeAfter(before.MonthsBetween) * (level - own),
            }
            : previous;
    }

    /// <summary>Seconds by which runs and stations took longer than an athlete of that finish takes on a bad day; 0 until the course is known, which may be why.</summary>
    private static int MishapsS(MishapLimits? limits, CourseFrame frame, BelievedRace race, CourseEffects effects)
    {
        if (limits is null || !effects.IsSettled)
        {
            return 0;
        }

        var level = Math.Log(race.CarriedS / frame.UsualS) - effects.TotalLog;
        var (lost, fade) = (0.0, 0.0);
        foreach (var segment in RaceFormat.Segments)
        {
            var (time, kind) = (race.Splits.Raw[(int)segment], RaceFormat.Kind(segment));
            if (time > 0 && kind != SegmentKind.Roxzone)
            {
                var most = kind == SegmentKind.Run ? limits.Run : limits.Station;
                var log = frame.Standard.LogCentre[(int)segment] + effects.SegmentLogs[(int)segment] + level;
                lost += Math.Max(0, time - Math.Exp(log + most));
                fade += kind == SegmentKind.Run ? FadeWeight(segment) * (Math.Log(time) - log) : 0;
            }
        }

        var brokeDown = HasAllRuns(race.Splits) ? Math.Max(0, fade - limits.Fade) : 0;
        return (int)Math.Round(lost + (limits.FadeShare * brokeDown * race.CarriedS));
    }

    /// <summary>The mean of the last four runs less that of the first four.</summary>
    private static double FadeWeight(Segment run) => 0.25 * (RaceFormat.Number(run) > 4 ? 1 : -1);

    private static bool HasAllRuns(Splits splits) => RaceFormat.Runs.All(run => splits.Raw[(int)run] > 0);
}
