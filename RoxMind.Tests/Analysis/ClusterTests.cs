using System.Collections.Immutable;
using CsCheck;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class ClusterTests
{
    private static readonly ClusterModel Model = new(
        ["run_1", "work_1", "work_8", "roxzone_3", "run_8"],
        ["a", "b", "c"],
        [
            [-1, -1, -1, -1, -1],
            [0, 0, 0, 0, 0],
            [2, 1, 2, 1, 2],
        ]
    );

    [Fact]
    public void Centre_is_nearest_to_itself()
    {
        var assigner = new ClusterAssigner(Model);
        for (var cluster = 0; cluster < Model.Centroids.Length; cluster++)
        {
            var label = assigner.Assign(Model.Centroids[cluster].AsSpan());
            Assert.NotNull(label);
            Assert.Equal(cluster, label.Id);
            Assert.Equal(Model.Names[cluster], label.Name);
            Assert.Equal(0, label.Distance);
        }
    }

    [Fact]
    public void No_centre_is_nearer_than_the_assigned_one() =>
        Gen.Double[-4, 4]
            .Array[5]
            .Sample(point =>
            {
                var label = new ClusterAssigner(Model).Assign(point);
                Assert.NotNull(label);
                Assert.All(Model.Centroids, centre => Assert.True(label.Distance <= Distance(point, centre) + 1e-12));
                Assert.Equal(Distance(point, Model.Centroids[label.Id]), label.Distance, 1e-12);
            });

    [Fact]
    public void Missing_coordinates_are_neither_near_nor_far()
    {
        var assigner = new ClusterAssigner(Model);
        double[] whole = [0.5, 0.5, 0.5, 0.5, 0.5];
        double[] partial = [0.5, double.NaN, 0.5, double.NaN, 0.5];

        var (complete, missing) = (assigner.Assign(whole), assigner.Assign(partial));

        Assert.NotNull(complete);
        Assert.NotNull(missing);
        Assert.Equal(Math.Sqrt(1.25), complete.Distance, 1e-12);
        Assert.Equal(1, missing.Id);
        Assert.Equal(Math.Sqrt(1.25), missing.Distance, 1e-12);
    }

    [Fact]
    public void More_than_three_missing_gives_no_cluster()
    {
        double[] point = [double.NaN, double.NaN, double.NaN, double.NaN, 1];
        Assert.Null(new ClusterAssigner(Model).Assign(point));
    }

    [Fact]
    public void Cluster_gap_is_z_less_the_centre()
    {
        var clusters = new SegmentClusters(Model);
        Assert.Equal(0.5, clusters.Gap(2, Segment.WallBalls, 2.5));
        Assert.Equal(-0.25, clusters.Gap(2, Segment.SkiErg, 0.75));
        Assert.Null(clusters.Gap(2, Segment.Row, 1));
    }

    [Fact]
    public void Feature_that_is_no_segment_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new SegmentClusters(Model with { Features = ["run_1", "work_1", "a", "b", "c"] })
        );

    private static double Distance(double[] point, ImmutableArray<double> centre) =>
        Math.Sqrt(point.Zip(centre, (a, b) => (a - b) * (a - b)).Sum());
}
