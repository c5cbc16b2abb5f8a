using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Sets the 23 segments of a race against norms, expectations and the cluster.</summary>
internal static class SegmentReader
{
    /// <summary>Reads all segments in course order.</summary>
    /// <param name="splits">The splits.</param>
    /// <param name="reader">The standard.</param>
    /// <param name="z">z-scores against all finishers; NaN is missing.</param>
    /// <param name="zContext">z-scores against the context; NaN is missing.</param>
    /// <param name="expectedS">Expected seconds.</param>
    /// <param name="cluster">Id of the performance cluster.</param>
    /// <param name="holders">Segments that may hold missing time, one bit a segment.</param>
    /// <param name="aside">Segments that are set aside, one bit a segment.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    public static ImmutableArray<SegmentAnalysis> Read(
        Splits splits,
        CohortReader reader,
        ReadOnlySpan<double> z,
        ReadOnlySpan<double> zContext,
        ReadOnlySpan<double> expectedS,
        int? cluster,
        int holders,
        int aside,
        CourseEffects? course
    )
    {
        var segments = ImmutableArray.CreateBuilder<SegmentAnalysis>(RaceFormat.SegmentCount);
        var own = course?.Attribution;
        for (var i = 0; i < RaceFormat.SegmentCount; i++)
        {
            var segment = (Segment)i;
            var expected = (int)Math.Round(expectedS[i]);
            int? effect = own is null ? null : CourseReading.SecondsOf(own.SegmentLogs[i], expectedS[i]);
            int? uncertainty = own is null ? null : (int)Math.Round(own.SegmentSds[i] * expectedS[i]);
            var venue = IsVenueDependent(segment) ? SegmentMarks.VenueDependent : SegmentMarks.None;
            if (splits[segment] is not { } time)
            {
                segments.Add(
                    new SegmentAnalysis
                    {
                        Segment = segment,
                        ExpectedS = expected,
                        Marks = venue | SegmentMarks.Missing,
                        CourseEffectS = effect,
                        CourseUncertaintyS = uncertainty,
                    }
                );
                continue;
            }

            var gap = time - expected;
            var judged =
                (holders & (1 << i)) != 0 ? SegmentMarks.HoldsMissingTime
                : (aside & (1 << i)) != 0 ? SegmentMarks.SetAside
                : Judge(gap, reader.Snapshot.Noise[i] * expected);
            segments.Add(
                new SegmentAnalysis
                {
                    Segment = segment,
                    TimeS = time,
                    ExpectedS = expected,
                    GapS = gap,
                    Z = double.IsNaN(z[i]) ? null : z[i],
                    ZContext = double.IsNaN(zContext[i]) ? null : zContext[i],
                    Percentile = reader.Snapshot.Peers.Segments[i].Percentile(Comparable(time, i, venue, course)),
                    ClusterGap =
                        cluster is { } id && !double.IsNaN(z[i]) ? reader.Performance.Gap(id, segment, z[i]) : null,
                    Marks = venue | judged,
                    Scaled = reader.Snapshot.Everyone.Segments[i].Scale(time),
                    CourseEffectS = effect,
                    CourseUncertaintyS = uncertainty,
                }
            );
        }

        return segments.MoveToImmutable();
    }

    /// <summary>z-scores of the splits against a norm; NaN where the split is missing.</summary>
    public static void Standardize(Splits splits, NormTable norms, Span<double> z)
    {
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = splits.Raw[i] == 0 ? double.NaN : norms.Segments[i].Z(splits.Raw[i]);
        }
    }

    /// <summary>What a venue shapes is compared as if it had been the usual one, where the event is known.</summary>
    private static double Comparable(int time, int segment, SegmentMarks venue, CourseEffects? course) =>
        venue != SegmentMarks.None && course is { IsKnown: true }
            ? time * Math.Exp(-course.SegmentLogs[segment])
            : time;

    private static bool IsVenueDependent(Segment segment) =>
        RaceFormat.Kind(segment) == SegmentKind.Roxzone || segment is Segment.Run1 or Segment.Run8;

    private static SegmentMarks Judge(int gapS, double noiseS) =>
        gapS > noiseS ? SegmentMarks.Weakness
        : gapS < -noiseS ? SegmentMarks.Strength
        : SegmentMarks.None;
}
