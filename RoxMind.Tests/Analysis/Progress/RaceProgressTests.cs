using CsCheck;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Progress;

public sealed class RaceProgressTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;

    [Fact]
    public void Same_standard_is_compared_as_it_is() =>
        Gen.Select(RaceGen.Splits, RaceGen.Splits)
            .Sample(
                (first, second) =>
                {
                    var progress = Between(first, second);
                    Assert.Equal(second.SumS - first.SumS, progress.RawChangeS);
                    Assert.Equal(progress.RawChangeS, progress.Adjusted!.ChangeS);
                    Assert.InRange(progress.Adjusted.ChangeS, progress.Adjusted.LowS, progress.Adjusted.HighS);
                    Assert.Equal(progress.RawChangeS, progress.Segments.Sum(segment => segment.ChangeS));
                }
            );

    [Fact]
    public void Trend_is_a_change_beyond_the_noise() =>
        Gen.Select(RaceGen.Splits, RaceGen.Splits)
            .Sample(
                (first, second) =>
                {
                    var progress = Between(first, second);
                    foreach (var segment in progress.Segments)
                    {
                        var noise = 1.2816 * Men.Snapshot.Noise[(int)segment.Segment] * first[segment.Segment]!.Value;
                        Assert.Equal(segment.ChangeS < -noise, segment.Trend == Trend.Improved);
                        Assert.Equal(segment.ChangeS > noise, segment.Trend == Trend.Worsened);
                    }

                    Assert.Equal(progress.Adjusted!.HighS < 0, progress.Trend == Trend.Improved);
                    Assert.Equal(progress.Adjusted.LowS > 0, progress.Trend == Trend.Worsened);
                }
            );

    [Fact]
    public void Race_compared_with_itself_is_unchanged()
    {
        var progress = Between(Men.MedianRace.Splits, Men.MedianRace.Splits);
        Assert.Equal((0, Trend.Unchanged), (progress.Adjusted!.ChangeS, progress.Trend));
        Assert.All(progress.Segments, segment => Assert.Equal(Trend.Unchanged, segment.Trend));
    }

    [Fact]
    public void Nobody_changes_beyond_a_fifth_by_noise_alone()
    {
        // Two draws of the same athlete: only the noise differs, so 80 % of the changes are no trend.
        var random = new Random(7);
        var (trends, all) = (0, 0);
        foreach (var race in Men.Races.Take(500))
        {
            var again = race.Splits;
            foreach (var segment in RaceFormat.Segments)
            {
                var noise = Men.Snapshot.Noise[(int)segment] * Normal(random);
                again = again.With(
                    segment,
                    (int)Math.Round(race.Splits.Raw[(int)segment] * (1 + Math.Max(-0.9, noise)))
                );
            }

            var progress = Between(race.Splits, again);
            trends += progress.Segments.Count(segment => segment.Trend is Trend.Improved or Trend.Worsened);
            all += progress.Segments.Length;
        }

        Assert.InRange(trends / (double)all, 0.17, 0.23);
    }

    [Fact]
    public void Missing_split_has_no_trend_and_no_change() =>
        Gen.Select(RaceGen.PartialSplits, RaceGen.PartialSplits)
            .Sample(
                (first, second) =>
                {
                    var progress = Between(first, second);
                    foreach (var segment in progress.Segments)
                    {
                        var missing = first[segment.Segment] is null || second[segment.Segment] is null;
                        Assert.Equal(missing, segment.Trend == Trend.Missing);
                        Assert.Equal(missing, segment.ChangeS is null);
                    }

                    // The official times of these races leave the missing splits out.
                    Assert.Null(progress.Adjusted);
                    Assert.Equal(Trend.Missing, progress.Trend);
                }
            );

    [Fact]
    public void Heavier_division_is_compared_only_where_the_task_is_the_same()
    {
        var pro = SyntheticCohort.Create(new StationStandard(Division.Pro, Gender.Male, 100), 200, 4);

        var progress = RaceProgress.Between(Men.MedianRace, pro.MedianRace, Men.Snapshot, pro.Snapshot);

        Assert.Null(progress.Adjusted);
        Assert.Equal(Trend.NotComparable, progress.Trend);
        Assert.Equal(Trend.NotComparable, progress.Segments[(int)Segment.SledPush].Trend);
        Assert.Equal(Trend.Unchanged, progress.Segments[(int)Segment.Row].Trend);
        Assert.Equal(Trend.Unchanged, progress.Segments[(int)Segment.Run3].Trend);
    }

    [Fact]
    public void Norms_of_another_standard_are_a_fault_in_either_race()
    {
        var women = SyntheticCohort.OpenWomen100.Snapshot;
        Assert.Throws<ArgumentException>(() =>
            RaceProgress.Between(Men.MedianRace, Men.MedianRace, women, Men.Snapshot)
        );
        Assert.Throws<ArgumentException>(() =>
            RaceProgress.Between(Men.MedianRace, Men.MedianRace, Men.Snapshot, women)
        );
    }

    [Fact]
    public void Segment_noise_is_told_in_whole_seconds_of_an_eighty_percent_interval() =>
        Gen.Select(RaceGen.Splits, RaceGen.Splits)
            .Sample(
                (first, second) =>
                    Assert.All(
                        Between(first, second).Segments,
                        segment =>
                            Assert.Equal(
                                (int)
                                    Math.Round(
                                        1.2816
                                            * Men.Snapshot.Noise[(int)segment.Segment]
                                            * first[segment.Segment]!.Value
                                    ),
                                segment.NoiseS
                            )
                    )
            );

    [Fact]
    public void Times_that_are_not_believed_are_no_change()
    {
        var usual = Men.MedianRace.Splits;
        var wrong = usual.With(Segment.FarmersCarry, usual[Segment.SandbagLunges]!.Value);

        var progress = RaceProgress.Between(
            Men.Race("first", wrong),
            Men.Race("second", usual),
            Men.Snapshot,
            Men.Snapshot,
            earlierBelieved: new BelievedRace(wrong.With(Segment.FarmersCarry, 0), wrong.SumS)
        );

        Assert.Equal(
            (null, Trend.Missing),
            (progress.Segments[(int)Segment.FarmersCarry].ChangeS, progress.Segments[(int)Segment.FarmersCarry].Trend)
        );
        Assert.All(
            progress.Segments.Where(one => one.Segment != Segment.FarmersCarry),
            one => Assert.Equal((0, Trend.Unchanged), (one.ChangeS, one.Trend))
        );
    }

    [Fact]
    public void Finish_is_compared_where_a_split_holds_the_time_of_a_missing_one()
    {
        var usual = Men.MedianRace.Splits;
        var (run, burpees) = (usual[Segment.Run4]!.Value, usual[Segment.BurpeeBroadJump]!.Value);
        var missed = usual.With(Segment.Run4, run + burpees).With(Segment.BurpeeBroadJump, 0);

        RaceProgress Against(BelievedRace? believed) =>
            RaceProgress.Between(
                Men.Race("first", missed),
                Men.Race("second", usual),
                Men.Snapshot,
                Men.Snapshot,
                earlierBelieved: believed
            );

        Assert.Null(Against(null).Adjusted);
        Assert.Equal(0, Against(new BelievedRace(missed.With(Segment.Run4, 0), missed.SumS)).Adjusted!.ChangeS);
    }

    [Fact]
    public void What_a_race_counts_for_is_compared_where_it_is_told()
    {
        var (mishap, usual) = (Men.MedianRace with { TotalS = Men.MedianRace.TotalS + 600 }, Men.MedianRace);

        var progress = RaceProgress.Between(
            mishap,
            usual,
            Men.Snapshot,
            Men.Snapshot,
            earlierBelieved: new BelievedRace(mishap.Splits, usual.TotalS)
        );

        Assert.Equal((-600, 0, Trend.Unchanged), (progress.RawChangeS, progress.Adjusted!.ChangeS, progress.Trend));
    }

    private static RaceProgress Between(Splits first, Splits second) =>
        RaceProgress.Between(Men.Race("first", first), Men.Race("second", second), Men.Snapshot, Men.Snapshot);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
