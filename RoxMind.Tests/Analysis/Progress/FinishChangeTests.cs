using CsCheck;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Progress;

public sealed class FinishChangeTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;

    [Fact]
    public void Women_with_more_wall_balls_are_not_slower_for_it()
    {
        var (earlier, later) = (SyntheticCohort.OpenWomen75, SyntheticCohort.OpenWomen100);

        var progress = RaceProgress.Between(earlier.MedianRace, later.MedianRace, earlier.Snapshot, later.Snapshot);

        Assert.Equal(145, progress.RawChangeS);
        Assert.InRange(progress.Adjusted!.ChangeS, -20, 20);
        Assert.Equal(Trend.Unchanged, progress.Trend);
        var wallBalls = progress.Segments[(int)Segment.WallBalls];
        Assert.Equal((null, Trend.NotComparable), (wallBalls.ChangeS, wallBalls.Trend));
        Assert.Equal((0, Trend.Unchanged), (progress.Segments[0].ChangeS, progress.Segments[0].Trend));
    }

    [Fact]
    public void Women_without_their_earlier_wall_balls_have_no_adjusted_finish()
    {
        var (earlier, later) = (SyntheticCohort.OpenWomen75, SyntheticCohort.OpenWomen100);
        var race = earlier.MedianRace with { Splits = earlier.MedianRace.Splits.With(Segment.WallBalls, 0) };
        Assert.Null(RaceProgress.Between(race, later.MedianRace, earlier.Snapshot, later.Snapshot).Adjusted);
    }

    [Fact]
    public void Interval_of_the_finish_is_that_of_correlated_segments() =>
        Gen.Select(RaceGen.Splits, RaceGen.Splits)
            .Sample(
                (first, second) =>
                {
                    var change = Between(first, second).Adjusted!;
                    Assert.Equal(2 * HalfWidth(first), change.HighS - change.LowS, 1.5);
                    Assert.Equal(change.ChangeS - HalfWidth(first), change.LowS, 1.5);
                }
            );

    [Fact]
    public void Finish_that_leaves_room_for_a_missing_split_is_compared_with_the_usual_noise_there() =>
        Gen.Select(RaceGen.Splits, RaceGen.Segment)
            .Sample(
                (splits, missing) =>
                {
                    var gap = splits.With(missing, 0);
                    var (cut, whole) = (Men.Race("short", gap), Men.Race("gap", gap) with { TotalS = splits.SumS });
                    var later = Men.Race("later", splits);

                    var change = RaceProgress.Between(whole, later, Men.Snapshot, Men.Snapshot).Adjusted;

                    Assert.Equal(0, change?.ChangeS);
                    Assert.Equal(2 * HalfWidth(gap), change!.HighS - change.LowS, 1.5);
                    Assert.Null(RaceProgress.Between(cut, later, Men.Snapshot, Men.Snapshot).Adjusted);
                    Assert.Null(RaceProgress.Between(later, cut, Men.Snapshot, Men.Snapshot).Adjusted);
                }
            );

    [Fact]
    public void Race_without_a_finish_has_no_trend()
    {
        var unfinished = Men.MedianRace with { TotalS = 0 };

        var progress = RaceProgress.Between(Men.MedianRace, unfinished, Men.Snapshot, Men.Snapshot);

        Assert.Equal((null, Trend.Missing), (progress.Adjusted, progress.Trend));
    }

    [Fact]
    public void Wall_balls_are_translated_by_the_ratio_of_the_medians()
    {
        var (from, to) = (SyntheticCohort.OpenWomen75, SyntheticCohort.OpenWomen100);
        var earlier = from.Race("earlier", from.MedianRace.Splits.With(Segment.WallBalls, 520));
        var ratio = to.Snapshot.Peers[Segment.WallBalls].MedianS / from.Snapshot.Peers[Segment.WallBalls].MedianS;

        var progress = RaceProgress.Between(earlier, to.MedianRace, from.Snapshot, to.Snapshot);

        // Twice the usual wall balls are twice the usual ones at the later number, too.
        Assert.Equal(to.MedianRace.TotalS - (earlier.TotalS - 520 + (520 * ratio)), progress.Adjusted!.ChangeS, 0.5001);
    }

    /// <summary>Half of the finish's 80 % interval: correlation 0.37 among the segments, the median for a missing one.</summary>
    internal static double HalfWidth(Splits earlier)
    {
        double[] noise =
        [
            .. RaceFormat.Segments.Select(segment =>
                Men.Snapshot.Noise[(int)segment] * (earlier[segment] ?? Men.Snapshot.Peers[segment].MedianS)
            ),
        ];
        var variance = noise.SelectMany((a, i) => noise.Select((b, j) => (i == j ? 1 : 0.37) * a * b)).Sum();
        return 1.2816 * Math.Sqrt(variance);
    }

    private static RaceProgress Between(Splits first, Splits second) =>
        RaceProgress.Between(Men.Race("first", first), Men.Race("second", second), Men.Snapshot, Men.Snapshot);
}
