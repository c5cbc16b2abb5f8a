using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Tests.Analysis.Similarity;

public sealed class ProfileVectorTests
{
    private static readonly Gen<double[]> Shapes = Gen.Double[-3, 3].Array[ShapeVector.Length];

    [Fact]
    public void Match_is_the_mean_and_the_least_of_what_was_asked_for() =>
        Gen.Select(Shapes, Gen.Shuffle(RaceFormat.Stations.ToArray()), Gen.Int[0, 4], Gen.Int[0, 4])
            .Where((_, _, strong, weak) => strong + weak > 0)
            .Sample(
                (shape, stations, strong, weak) =>
                {
                    var (fast, slow) = (stations[..strong], stations[^weak..]);
                    double[] along =
                    [
                        .. fast.Select(station => -shape[ShapeVector.CoordinateOf(station)]),
                        .. slow.Select(station => shape[ShapeVector.CoordinateOf(station)]),
                    ];

                    var (mean, least) = new ProfileVector(fast, slow).Match(shape);

                    Assert.Equal(along.Average(), mean, 1e-9);
                    Assert.Equal(along.Min(), least);
                }
            );

    [Fact]
    public void All_runs_are_asked_for_once()
    {
        var shape = new double[ShapeVector.Length];
        (shape[ShapeVector.Runs], shape[ShapeVector.CoordinateOf(Segment.Row)]) = (-2, 1);

        Assert.Equal((1.5, 1), new ProfileVector([Segment.Run3, Segment.Run4], [Segment.Row]).Match(shape));
    }

    [Fact]
    public void Question_without_a_segment_is_empty_and_nothing_matches_it_better()
    {
        var nothing = new ProfileVector([], []);

        Assert.True(nothing.IsEmpty);
        Assert.Equal((0, 0), nothing.Match(new double[ShapeVector.Length]));
        Assert.False(new ProfileVector([Segment.Row], []).IsEmpty);
        Assert.False(new ProfileVector([], [Segment.Row]).IsEmpty);
    }

    [Theory]
    [InlineData(Segment.Run1, Segment.Run6, true)]
    [InlineData(Segment.Roxzone1, Segment.Roxzone7, true)]
    [InlineData(Segment.Run1, Segment.Roxzone1, false)]
    [InlineData(Segment.SledPush, Segment.SledPull, false)]
    public void Segments_of_one_coordinate_cannot_be_strong_and_weak(Segment first, Segment second, bool one) =>
        Assert.Equal(one, ProfileVector.AreOne(first, second));
}
