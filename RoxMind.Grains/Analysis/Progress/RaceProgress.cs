using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Progress;

/// <summary>How an athlete changed from one race to a later one.</summary>
[GenerateSerializer]
[Immutable]
[Alias("race-progress")]
public sealed record RaceProgress
{
    /// <summary>The earlier race.</summary>
    [Id(0)]
    public required string EarlierRaceId { get; init; }

    /// <summary>The later race.</summary>
    [Id(1)]
    public required string LaterRaceId { get; init; }

    /// <summary>Later minus earlier official finish, seconds; negative is faster. Says nothing when the tasks differ.</summary>
    [Id(2)]
    public required int RawChangeS { get; init; }

    /// <summary>
    /// The change after the earlier race was translated to the later course, and its wall balls to the later number of
    /// repetitions by the ratio of the medians. Null when division or gender differ, or when a finish time can't be judged.
    /// </summary>
    [Id(3)]
    public required AdjustedChange? Adjusted { get; init; }

    /// <summary>
    /// What the adjusted change says: a trend only when the whole 80 % interval is on one side of 0.
    /// </summary>
    [Id(4)]
    public required Trend Trend { get; init; }

    /// <summary>The 23 segments in course order.</summary>
    [Id(5)]
    public required ImmutableArray<SegmentProgress> Segments { get; init; }

    /// <summary>Compares two races of one athlete.</summary>
    /// <remarks>
    /// A segment has a trend when it changed by more than 1.28 times its natural noise: of athletes who did not change at
    /// all, one in ten would seem to have improved, and one in ten to have worsened. Where both courses are known the earlier
    /// times are translated first; the noise, measured between races at different venues, contains the course as well, so
    /// the verdict is then on the careful side. How unsure the courses are widens the interval.
    /// </remarks>
    /// <param name="earlier">The earlier race.</param>
    /// <param name="later">The later race.</param>
    /// <param name="earlierCohort">Norms of the earlier race's standard.</param>
    /// <param name="laterCohort">Norms of the later race's standard; its noise is used.</param>
    /// <param name="courses">What the later course does against the earlier; null when one of them is not known.</param>
    /// <param name="earlierBelieved">What of the earlier race is believed; null for all of it.</param>
    /// <param name="laterBelieved">What of the later race is believed; null for all of it.</param>
    /// <exception cref="ArgumentException">Norms are of another standard than their race.</exception>
    public static RaceProgress Between(
        RaceResult earlier,
        RaceResult later,
        CohortSnapshot earlierCohort,
        CohortSnapshot laterCohort,
        CourseChange? courses = null,
        BelievedRace? earlierBelieved = null,
        BelievedRace? laterBelieved = null
    )
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlierCohort);
        ArgumentNullException.ThrowIfNull(laterCohort);
        if (earlierCohort.Standard != earlier.Standard || laterCohort.Standard != later.Standard)
        {
            throw new ArgumentException("The norms are of another standard than the race.", nameof(earlierCohort));
        }

        var (before, after) = (earlierBelieved ?? BelievedRace.Of(earlier), laterBelieved ?? BelievedRace.Of(later));
        var segments = ImmutableArray.CreateBuilder<SegmentProgress>(RaceFormat.SegmentCount);
        foreach (var segment in RaceFormat.Segments)
        {
            var (beforeS, afterS) = (before.Splits[segment], after.Splits[segment]);
            segments.Add(Compare(beforeS, afterS, segment, earlierCohort.Standard, laterCohort, courses));
        }

        var isWhole = IsWhole(earlier, before.Splits) && IsWhole(later, after.Splits);
        var finishesS = isWhole ? ((int, int)?)(before.CarriedS, after.CarriedS) : null;
        var (adjusted, trend) = Finish(earlier, finishesS, earlierCohort, laterCohort, courses);
        return new RaceProgress
        {
            EarlierRaceId = earlier.RaceId,
            LaterRaceId = later.RaceId,
            RawChangeS = later.TotalS - earlier.TotalS,
            Adjusted = adjusted,
            Trend = trend,
            Segments = segments.MoveToImmutable(),
        };
    }

    private static SegmentProgress Compare(
        int? earlierS,
        int? laterS,
        Segment segment,
        StationStandard earlierStandard,
        CohortSnapshot laterCohort,
        CourseChange? courses
    )
    {
        if (!TaskComparison.IsSame(earlierStandard, laterCohort.Standard, segment))
        {
            return new SegmentProgress(segment, null, null, Trend.NotComparable);
        }

        if (earlierS is not { } before || laterS is not { } after)
        {
            return new SegmentProgress(segment, null, null, Trend.Missing);
        }

        var (courseS, courseSdS) = courses is null ? (0, 0) : courses.Of(segment, before);
        var noise =
            NormalIntervals.EightyPercent
            * Math.Sqrt(Square(laterCohort.Noise[(int)segment] * before) + Square(courseSdS));
        return new SegmentProgress(
            segment,
            after - before,
            (int)Math.Round(noise),
            Judge(after - before - courseS, noise),
            courses is null ? null : (int)Math.Round(courseS)
        );
    }

    private static (AdjustedChange? Change, Trend Trend) Finish(
        RaceResult earlier,
        (int EarlierS, int LaterS)? finishes,
        CohortSnapshot earlierCohort,
        CohortSnapshot laterCohort,
        CourseChange? courses
    )
    {
        if (!TaskComparison.IsSameButWallBalls(earlierCohort.Standard, laterCohort.Standard))
        {
            return (null, Trend.NotComparable);
        }

        if (
            finishes is not var (earlierS, laterS)
            || Translate(earlierS, earlier.Splits[Segment.WallBalls], earlierCohort, laterCohort) is not { } translated
        )
        {
            return (null, Trend.Missing);
        }

        var (courseS, courseSdS) = courses is null ? (0, 0) : courses.OfFinish(translated);
        var change = laterS - translated - courseS;
        var noise =
            NormalIntervals.EightyPercent * Math.Sqrt(Square(FinishNoiseS(earlier, laterCohort)) + Square(courseSdS));
        return (
            new AdjustedChange(
                (int)Math.Round(change),
                (int)Math.Round(change - noise),
                (int)Math.Round(change + noise),
                courses is null ? null : (int)Math.Round(courseS)
            ),
            Judge(change, noise)
        );
    }

    /// <summary>The earlier finish as if it had had the later number of wall balls; null when that split is missing.</summary>
    private static double? Translate(int earlierS, int? wallBallsS, CohortSnapshot from, CohortSnapshot to)
    {
        if (from.Standard.WallBallRepetitions == to.Standard.WallBallRepetitions)
        {
            return earlierS;
        }

        var ratio = to.Peers[Segment.WallBalls].MedianS / from.Peers[Segment.WallBalls].MedianS;
        return earlierS + ((ratio - 1) * wallBallsS);
    }

    private static double FinishNoiseS(RaceResult earlier, CohortSnapshot cohort)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var segment in RaceFormat.Segments)
        {
            var noise = cohort.Noise[(int)segment] * (earlier.Splits[segment] ?? cohort.Peers[segment].MedianS);
            sum += noise;
            squares += noise * noise;
        }

        return NaturalNoise.OfSum(sum, squares);
    }

    /// <summary>A finish that is no longer than the recorded splits may leave out the missing one, unless one of them holds its time.</summary>
    private static bool IsWhole(RaceResult race, Splits believed) =>
        race.TotalS > 0 && (race.IsComplete || race.TotalS > believed.SumS);

    private static double Square(double value) => value * value;

    private static Trend Judge(double changeS, double noiseS) =>
        changeS < -noiseS ? Trend.Improved
        : changeS > noiseS ? Trend.Worsened
        : Trend.Unchanged;
}
