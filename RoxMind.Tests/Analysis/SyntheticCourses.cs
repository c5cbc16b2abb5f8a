using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>A course model of the made-up fields, with the covariance that they were drawn with.</summary>
internal static class SyntheticCourses
{
    private const int N = RaceFormat.SegmentCount;

    public static ImmutableArray<double> Shares { get; } = Usual();

    public static CoursePrior Prior { get; } =
        new(Event(), 0.0004, [.. Enumerable.Repeat(1.0, N)], Shares, 0.0036, -0.02);

    public static CourseModel Model { get; } =
        new(
            new[] { SyntheticCohort.OpenMen, SyntheticCohort.OpenWomen75, SyntheticCohort.OpenWomen100 }.ToDictionary(
                cohort => cohort.Standard,
                Standard
            ),
            Prior
        );

    private static CourseStandard Standard(SyntheticCohort cohort) =>
        new(
            [.. cohort.Snapshot.Peers.Segments.Select(segment => Math.Log(segment.MedianS))],
            cohort.Snapshot.LogCovariance,
            ImmutableDictionary<AgeGroup, double>.Empty
        );

    private static ImmutableArray<double> Usual()
    {
        var medians = SyntheticCohort.OpenMen.Snapshot.Peers.Segments.Select(segment => segment.MedianS).ToArray();
        return [.. medians.Select(median => median / medians.Sum())];
    }

    /// <summary>4 % together, and 10 % (roxzones 25 %) each on its own.</summary>
    private static ImmutableArray<double> Event()
    {
        var covariance = new double[N * N];
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < N; j++)
            {
                covariance[(i * N) + j] = 0.0016;
            }

            covariance[(i * N) + i] += RaceFormat.Kind((Segment)i) == SegmentKind.Roxzone ? 0.0625 : 0.01;
        }

        return [.. covariance];
    }
}
