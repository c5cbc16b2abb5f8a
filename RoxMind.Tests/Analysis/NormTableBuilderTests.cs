using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class NormTableBuilderTests
{
    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;

    [Fact]
    public void Missing_split_is_left_out_of_its_segment_only()
    {
        var races = Cohort.Races.Take(50).ToList();
        var fastest = races.Min(race => race.Splits[Segment.Row]);
        races[7] = races[7] with { Splits = races[7].Splits.With(Segment.Row, 0) };

        var norms = NormTableBuilder.Build("men", races);

        Assert.Equal(50, norms.Count);
        Assert.Equal(49, norms[Segment.Row].Count);
        Assert.True(norms[Segment.Row].MinS >= fastest);
        Assert.Equal(50, norms[Segment.SkiErg].Count);
    }

    [Fact]
    public void Race_without_a_finish_time_is_left_out()
    {
        var norms = NormTableBuilder.Build("men", [.. Cohort.Races.Take(5), Cohort.Races[5] with { TotalS = 0 }]);
        Assert.Equal(5, norms.Count);
    }

    [Fact]
    public void Segment_without_any_time_is_named()
    {
        var race = Cohort.MedianRace;
        var error = Assert.Throws<InvalidOperationException>(() =>
            NormTableBuilder.Build("men", [race with { Splits = race.Splits.With(Segment.SledPush, 0) }])
        );
        Assert.Contains("sled push", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Realistic_step_is_interpolated_between_finish_deciles_and_constant_beyond()
    {
        var cohort = Cohort.Snapshot;
        var (low, high) = (cohort.Peers.Total.QuantilesS[40], cohort.Peers.Total.QuantilesS[50]);
        var column = (int)Segment.WallBalls;
        var (atLow, atHigh) = (cohort.RealisticSteps[3][column], cohort.RealisticSteps[4][column]);

        var between = RealisticStep.At(cohort, Segment.WallBalls, (int)Math.Round((low + high) / 2));

        Assert.InRange(between, Math.Min(atLow, atHigh), Math.Max(atLow, atHigh));
        Assert.Equal(cohort.RealisticSteps[0][column], RealisticStep.At(cohort, Segment.WallBalls, 100));
        Assert.Equal(cohort.RealisticSteps[8][column], RealisticStep.At(cohort, Segment.WallBalls, 50_000));
    }

    [Fact]
    public void Log_covariance_is_symmetric_with_positive_variances()
    {
        var covariance = Cohort.Snapshot.LogCovariance;
        for (var i = 0; i < RaceFormat.SegmentCount; i++)
        {
            Assert.True(covariance[(i * RaceFormat.SegmentCount) + i] > 0);
            for (var j = 0; j < i; j++)
            {
                Assert.Equal(
                    covariance[(i * RaceFormat.SegmentCount) + j],
                    covariance[(j * RaceFormat.SegmentCount) + i]
                );
            }
        }
    }
}
