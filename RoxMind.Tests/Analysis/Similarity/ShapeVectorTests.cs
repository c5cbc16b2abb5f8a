using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Tests.Analysis.Similarity;

public sealed class ShapeVectorTests
{
    private static readonly Segment[] Early = [Segment.Run2, Segment.Run3, Segment.Run4];
    private static readonly Segment[] Late = [Segment.Run5, Segment.Run6, Segment.Run7];

    [Fact]
    public void Coordinates_are_logs_of_runs_fade_stations_and_roxzones() =>
        UsualRace.Splits.Sample(splits =>
        {
            var (early, late) = (Sum(splits, Early), Sum(splits, Late));
            double[] expected =
            [
                Math.Log(early + late),
                Math.Log(late / early),
                .. RaceFormat.Stations.Select(station => Math.Log(splits[station]!.Value)),
                Math.Log(Sum(splits, RaceFormat.Roxzones)),
            ];
            var shape = Read(splits);
            Assert.Equal(ShapeVector.Length, expected.Length);
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], shape[i], 1e-6);
            }
        });

    [Fact]
    public void Missing_split_leaves_out_the_coordinates_it_goes_into() =>
        Gen.Select(UsualRace.Splits, RaceGen.Segment)
            .Sample(
                (splits, missing) =>
                {
                    var shape = Read(splits.With(missing, 0));
                    int[] unknown =
                        RaceFormat.IsComparableRun(missing) ? [ShapeVector.Runs, ShapeVector.Fade]
                        : RaceFormat.Kind(missing) == SegmentKind.Run ? []
                        : [ShapeVector.CoordinateOf(missing)];
                    Assert.Equal(unknown, Enumerable.Range(0, shape.Length).Where(i => float.IsNaN(shape[i])));
                }
            );

    [Fact]
    public void Runs_and_roxzones_are_one_coordinate_each_and_every_station_its_own()
    {
        Assert.All(RaceFormat.Runs, run => Assert.Equal(ShapeVector.Runs, ShapeVector.CoordinateOf(run)));
        Assert.All(
            RaceFormat.Roxzones,
            roxzone => Assert.Equal(ShapeVector.Roxzones, ShapeVector.CoordinateOf(roxzone))
        );
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], RaceFormat.Stations.Select(ShapeVector.CoordinateOf));
    }

    private static float[] Read(Splits splits)
    {
        var shape = new float[ShapeVector.Length];
        ShapeVector.Read(splits, shape);
        return shape;
    }

    private static double Sum(Splits splits, IEnumerable<Segment> segments) =>
        segments.Sum(segment => (double)splits[segment]!.Value);
}
