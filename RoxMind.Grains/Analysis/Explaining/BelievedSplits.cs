using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>
/// Finds times that don't belong to the race that the others tell: a mat that failed, stations swapped, a lap too few, a timer's
/// error, minutes lost to a mishap. They are set aside one after another, the least likely first, and the rest is expected anew without
/// them: one wrong time makes no other segment look fast or slow.
/// </summary>
internal static class BelievedSplits
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>Finds them.</summary>
    /// <param name="parts">The splits to judge by. What was measured and is missing among them was set aside before.</param>
    /// <param name="measured">The segments that may be set aside: those that were measured one by one.</param>
    /// <param name="reader">The standard.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    /// <param name="expectedS">Receives what the believed ones let expect, 23 times in seconds.</param>
    /// <param name="aside">The segments set aside, one bit each.</param>
    /// <returns>The splits without them.</returns>
    public static Splits Find(
        Splits parts,
        Splits measured,
        CohortReader reader,
        CourseEffects? course,
        Span<double> expectedS,
        out int aside
    )
    {
        var (believed, count) = (parts, 0);
        Span<double> spreads = stackalloc double[N];
        var before = measured.Known & ~parts.Known;
        aside = before;
        while (true)
        {
            reader.Stations.Expect(believed, course, expectedS, spreads);
            var worst = Worst(believed, measured, reader.Snapshot, expectedS, spreads);
            if (worst < 0)
            {
                return believed;
            }

            if (++count > MisfitRule.Most)
            {
                aside = before;
                reader.Stations.Expect(parts, course, expectedS);
                return parts;
            }

            var other = SwappedWith((Segment)worst, believed, measured, reader, course, spreads);
            foreach (var segment in (int[])[worst, other])
            {
                if (segment >= 0)
                {
                    aside |= 1 << segment;
                    believed = believed.With((Segment)segment, 0);
                }
            }
        }
    }

    /// <summary>
    /// The station whose time fits in the place of another as that one's does in its place, and neither in its own; -1 when there is
    /// none.
    /// </summary>
    private static int SwappedWith(
        Segment wrong,
        Splits believed,
        Splits measured,
        CohortReader reader,
        CourseEffects? course,
        ReadOnlySpan<double> spreads
    )
    {
        if (RaceFormat.Kind(wrong) != SegmentKind.Station)
        {
            return -1;
        }

        Span<double> withoutS = stackalloc double[N];
        var time = believed.Raw[(int)wrong];
        foreach (var other in RaceFormat.Stations)
        {
            var otherTime = believed.Raw[(int)other];
            if (other == wrong || otherTime == 0 || measured.Raw[(int)other] == 0)
            {
                continue;
            }

            reader.Stations.Expect(believed.With(wrong, 0).With(other, 0), course, withoutS);
            var (here, there) = (withoutS[(int)wrong], withoutS[(int)other]);
            if (
                MisfitRule.AreSwapped(
                    Off(otherTime, there, spreads[(int)other]),
                    Off(otherTime, here, spreads[(int)wrong]),
                    Off(time, there, spreads[(int)other])
                )
            )
            {
                return (int)other;
            }
        }

        return -1;
    }

    /// <summary>How far a time is from what is expected, in standard deviations.</summary>
    private static double Off(int time, double expectedS, double spread) => Math.Log(time / expectedS) / spread;

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

    private static int Worst(
        Splits believed,
        Splits measured,
        CohortSnapshot cohort,
        ReadOnlySpan<double> expectedS,
        ReadOnlySpan<double> spreads
    )
    {
        Span<double> deviations = stackalloc double[N];
        var usualS = 0.0;
        for (var i = 0; i < N; i++)
        {
            deviations[i] = believed.Raw[i] == 0 ? double.NaN : Off(believed.Raw[i], expectedS[i], spreads[i]);
            usualS += believed.Raw[i] == 0 ? 0 : cohort.Peers.Segments[i].MedianS;
        }

        var (worst, most) = (-1, OwnScale.Of(deviations) * OwnScale.AtLevel(believed.SumS, usualS));
        for (var i = 0; i < N; i++)
        {
            if (believed.Raw[i] == 0 || measured.Raw[i] == 0)
            {
                continue;
            }

            var range = cohort.Believable.IsDefaultOrEmpty ? BelievableRange.Usual : cohort.Believable[i];
            var beyond = deviations[i] < 0 ? deviations[i] / range.Below : deviations[i] / range.Above;
            if (beyond > most)
            {
                (worst, most) = (i, beyond);
            }
        }

        return worst;
    }
}
