using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

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
    public void Norms_of_another_standard_are_a_fault()
    {
        var women = SyntheticCohort.OpenWomen100.Snapshot;
        Assert.Throws<ArgumentException>(() =>
            RaceProgress.Between(Men.MedianRace, Men.MedianRace, women, Men.Snapshot)
        );
    }

    [Fact]
    public void Slower_course_is_not_a_worse_athlete()
    {
        var (usual, slow) = (Effects([]), Effects(SyntheticEventField.Planted));
        var later = Men.Race("later", SyntheticEventField.At(Men.MedianRace.Splits, SyntheticEventField.Planted));

        var blind = RaceProgress.Between(Men.MedianRace, later, Men.Snapshot, Men.Snapshot);
        var fair = RaceProgress.Between(
            Men.MedianRace,
            later,
            Men.Snapshot,
            Men.Snapshot,
            CourseChange.Between(usual, slow)
        );

        Assert.Equal(blind.RawChangeS, fair.RawChangeS);
        Assert.Null(blind.Adjusted!.CourseS);
        Assert.InRange(fair.Adjusted!.CourseS!.Value, 1, int.MaxValue);
        Assert.True(Math.Abs(fair.Adjusted.ChangeS) < Math.Abs(blind.Adjusted.ChangeS));
        Assert.True(fair.Adjusted.HighS - fair.Adjusted.LowS > blind.Adjusted.HighS - blind.Adjusted.LowS);
        Assert.All(fair.Segments, segment => Assert.Equal(Trend.Unchanged, segment.Trend));
    }

    [Fact]
    public void Course_of_which_too_little_is_known_adjusts_nothing() =>
        Assert.Null(CourseChange.Between(Effects([]), CourseEffects.None));

    private static CourseEffects Effects(double[] planted)
    {
        var tally = new CourseTally();
        foreach (var race in Men.Races.Take(400))
        {
            var splits = planted.Length == 0 ? race.Splits : SyntheticEventField.At(race.Splits, planted);
            tally.Add(SyntheticCourses.Model, race.Standard, race.AgeGroup, splits);
        }

        return SyntheticCourses.Model.Estimate(tally);
    }

    private static RaceProgress Between(Splits first, Splits second) =>
        RaceProgress.Between(Men.Race("first", first), Men.Race("second", second), Men.Snapshot, Men.Snapshot);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
