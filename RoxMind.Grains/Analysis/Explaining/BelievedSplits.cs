using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>
/// What is believed of a race's times. Those that don't belong to the race which the others tell are set aside: a mat that failed, stations
/// swapped, a lap too few, a timer's error, minutes lost to a mishap. They go one after another, the least likely first, and the rest is
/// expected anew without them: one wrong time makes no other segment look fast or slow.
/// </summary>
/// <param name="Splits">The splits without those set aside.</param>
/// <param name="Relied">
/// Those of them from which the others are expected. In a race whose times are far apart, more is believed than in others, but what no other
/// race would be believed says nothing of the rest.
/// </param>
/// <param name="Aside">The segments set aside, one bit each.</param>
internal readonly record struct BelievedSplits(Splits Splits, Splits Relied, int Aside)
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>Finds them.</summary>
    /// <param name="parts">The splits to judge by. What was measured and is missing among them was set aside before.</param>
    /// <param name="measured">The segments that may be set aside: those that were measured one by one.</param>
    /// <param name="reader">The standard.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    public static BelievedSplits Find(Splits parts, Splits measured, CohortReader reader, CourseEffects? course)
    {
        var before = measured.Known & ~parts.Known;
        var wrong = Misfits(parts, measured, reader, course, isOwnScale: true);
        var believed = parts.Without(wrong);
        var doubted = Misfits(believed, measured, reader, course, isOwnScale: false);
        return new BelievedSplits(believed, believed.Without(doubted), before | wrong);
    }

    /// <summary>The times that can't be believed, one after another, one bit each; none where there are too many.</summary>
    private static int Misfits(
        Splits parts,
        Splits measured,
        CohortReader reader,
        CourseEffects? course,
        bool isOwnScale
    )
    {
        var (believed, misfits, count) = (parts, 0, 0);
        Span<double> expectedS = stackalloc double[N];
        Span<double> spreads = stackalloc double[N];
        while (true)
        {
            var distances = new SplitDistances(believed, reader, course, expectedS, spreads);
            var candidates = believed.Known & measured.Known;
            var worst = Worst(distances, candidates, isOwnScale);
            if (worst < 0)
            {
                return misfits;
            }

            if (++count > MisfitRule.Most)
            {
                return 0;
            }

            var wrong = (1 << worst) | SwappedWith(worst, candidates, distances);
            (misfits, believed) = (misfits | wrong, believed.Without(wrong));
        }
    }

    /// <summary>Seconds by which the times set aside are above what was expected of them.</summary>
    public static int LostS(Splits splits, ReadOnlySpan<double> expectedS, int aside)
    {
        var lost = 0.0;
        for (var i = 0; i < expectedS.Length; i++)
        {
            lost += (aside & (1 << i)) != 0 ? splits.Raw[i] - expectedS[i] : 0;
        }

        return (int)Math.Round(lost);
    }

    /// <summary>Of the times that can't be believed the one that is furthest off; -1 when there is none.</summary>
    private static int Worst(SplitDistances distances, int candidates, bool isOwnScale)
    {
        var (worst, most) = (-1, 0.0);
        for (var i = 0; i < N; i++)
        {
            if (
                (candidates & (1 << i)) != 0
                && distances.Off(i) is var off
                && Math.Abs(off) > most
                && distances.Beyond(i, off) is > 1 and var beyond
                && (!isOwnScale || beyond > distances.ScaleWithout(i))
            )
            {
                (worst, most) = (i, Math.Abs(off));
            }
        }

        return worst;
    }

    /// <summary>
    /// The station, as a bit, whose time fits in the place of another as that one's does in its place, and neither in its own; 0 when there
    /// is none.
    /// </summary>
    private static int SwappedWith(int wrong, int candidates, SplitDistances distances)
    {
        if (RaceFormat.Kind((Segment)wrong) != SegmentKind.Station)
        {
            return 0;
        }

        foreach (var other in RaceFormat.Stations)
        {
            var bit = 1 << (int)other;
            if ((int)other != wrong && (candidates & bit) != 0 && distances.AreSwapped(wrong, (int)other))
            {
                return bit;
            }
        }

        return 0;
    }
}
