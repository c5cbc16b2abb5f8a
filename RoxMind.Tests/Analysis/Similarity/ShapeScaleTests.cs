using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Tests.Analysis.Similarity;

public sealed class ShapeScaleTests
{
    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;

    [Fact]
    public void Levels_of_a_race_add_up_to_nothing() =>
        UsualRace.Splits.Sample(splits =>
        {
            // In single precision: the further they lie apart, the less exactly.
            var levels = Levels(Read(splits)).ToList();
            Assert.Equal(0, levels.Sum(), 1e-6 * (1 + levels.Sum(Math.Abs)));
        });

    [Fact]
    public void Race_at_the_medians_is_the_middle_of_every_coordinate() =>
        Assert.All(Read(Medians()), coordinate => Assert.Equal(0, coordinate, 1e-6));

    [Theory]
    [InlineData(Segment.SkiErg)]
    [InlineData(Segment.WallBalls)]
    public void Station_is_measured_in_standard_deviations_of_its_log(Segment station)
    {
        var slower = Medians().With(station, 2 * Medians()[station]!.Value);

        AssertMoved(
            ShapeVector.CoordinateOf(station),
            Math.Log(2) / Spread(segment => segment == station ? 1 : 0),
            slower
        );
    }

    [Fact]
    public void Roxzones_are_measured_in_standard_deviations_of_their_mean_log() =>
        AssertMoved(
            ShapeVector.Roxzones,
            Math.Log(2) / Spread(segment => RaceFormat.Kind(segment) == SegmentKind.Roxzone ? 1.0 / 7 : 0),
            Doubled(segment => RaceFormat.Kind(segment) == SegmentKind.Roxzone)
        );

    [Fact]
    public void Runs_are_measured_in_standard_deviations_of_their_mean_log()
    {
        var slower = Doubled(RaceFormat.IsComparableRun);

        AssertMoved(
            ShapeVector.Runs,
            Math.Log(2) / Spread(segment => RaceFormat.IsComparableRun(segment) ? 1.0 / 6 : 0),
            slower
        );
        Assert.Equal(0, Read(slower)[ShapeVector.Fade], 1e-6);
    }

    [Fact]
    public void Fade_is_measured_in_standard_deviations_of_late_over_early_runs()
    {
        var fading = Doubled(segment => RaceFormat.IsComparableRun(segment) && segment >= Segment.Run5);

        var spread = Spread(segment =>
            !RaceFormat.IsComparableRun(segment) ? 0
            : segment >= Segment.Run5 ? 1.0 / 3
            : -1.0 / 3
        );
        Assert.Equal(Math.Log(2) / spread, Read(fading)[ShapeVector.Fade], 1e-5);
    }

    /// <summary>One level is off by so many deviations: a tenth of it is the race's own mean, which all levels lose.</summary>
    private static void AssertMoved(int coordinate, double deviations, Splits splits)
    {
        var scaled = Read(splits);
        for (var i = 0; i < scaled.Length; i++)
        {
            var expected = i == ShapeVector.Fade ? 0 : (i == coordinate ? deviations : 0) - (deviations / 10);
            Assert.Equal(expected, scaled[i], 1e-5);
        }
    }

    /// <summary>Standard deviation of a weighted sum of log times.</summary>
    private static double Spread(Func<Segment, double> weight) =>
        Math.Sqrt(
            RaceFormat.Segments.Sum(a =>
                RaceFormat.Segments.Sum(b =>
                    weight(a) * weight(b) * Cohort.Snapshot.LogCovariance[((int)a * RaceFormat.SegmentCount) + (int)b]
                )
            )
        );

    private static Splits Medians() =>
        new([.. Cohort.Snapshot.Peers.Segments.Select(norm => (int)Math.Round(norm.MedianS))]);

    private static Splits Doubled(Func<Segment, bool> isSlower) =>
        RaceFormat
            .Segments.Where(isSlower)
            .Aggregate(Medians(), (race, segment) => race.With(segment, 2 * race[segment]!.Value));

    private static double[] Read(Splits splits)
    {
        var scaled = new double[ShapeVector.Length];
        new ShapeScale(Cohort.Snapshot).Read(splits, scaled);
        return scaled;
    }

    private static IEnumerable<double> Levels(double[] scaled) =>
        scaled.Where((_, coordinate) => coordinate != ShapeVector.Fade);
}
