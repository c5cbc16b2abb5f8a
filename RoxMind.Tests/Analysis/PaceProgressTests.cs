using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Tests.Analysis;

public sealed class PaceProgressTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;

    private static readonly PaceFrame Frame = new(
        PaceNorm.Of(Men.Races.Select(race => race.Splits)),
        SyntheticCourses.Model,
        Men.Standard
    );

    [Fact]
    public void Before_the_start_the_usual_is_expected() => Assert.Equal(0, Read(Splits.None, null).Level(0), 1e-9);

    [Fact]
    [Slow]
    public void The_base_is_closer_than_scaling_by_what_is_done()
    {
        foreach (var k in (int[])[4, 10, 16])
        {
            var (level, scaling) = (0.0, 0.0);
            foreach (var race in Men.Races)
            {
                var progress = Read(race.Splits, Effects(400, 0));
                var truth = Math.Log((race.Splits.SumS - progress.DoneS(k)) / progress.UsualRemainingS(k));
                level += Math.Abs(truth - progress.Level(k));
                scaling += Math.Abs(truth - Math.Log(progress.DoneS(k) / progress.UsualDoneS(k)));
            }

            Assert.True(level < scaling, $"After {k}: {level} against {scaling}.");
        }
    }

    [Fact]
    public void What_is_known_of_an_event_closes_it()
    {
        double[] openness =
        [
            Read(Splits.None, null).Openness(0),
            Read(Splits.None, Effects(20, 0)).Openness(0),
            Read(Splits.None, Effects(600, 0)).Openness(0),
        ];
        Assert.Equal(1, openness[0], 1e-6);
        Assert.Equal(openness.OrderDescending(), openness);
        Assert.InRange(openness[2], 0, 0.2);
    }

    [Fact]
    public void A_course_that_is_slower_for_all_leaves_the_levels_where_they_are()
    {
        var race = Men.Races[7].Splits;
        var (usual, slow) = (Effects(1000, 0), Effects(1000, 0.1));
        var (there, here) = (
            Read(race, usual),
            Read(SyntheticEventField.At(race, [.. Enumerable.Repeat(0.1, RaceFormat.SegmentCount)]), slow)
        );
        Assert.All(
            Enumerable.Range(0, RaceFormat.SegmentCount),
            k => Assert.Equal(there.Level(k), here.Level(k), 0.03)
        );
    }

    [Fact]
    public void Whatever_was_run_the_base_is_finite_and_its_spread_positive() =>
        Gen.Select(RaceGen.PartialSplits, Gen.Bool)
            .Sample(
                (splits, isKnown) =>
                {
                    var progress = Read(splits, isKnown ? Effects(30, 0.05) : null);
                    for (var k = 0; k <= Math.Min(progress.Known, RaceFormat.SegmentCount - 1); k++)
                    {
                        Assert.True(double.IsFinite(progress.Level(k)));
                        Assert.True(progress.Spread(k) > 0);
                        Assert.InRange(progress.Openness(k), 0, 1);
                    }
                }
            );

    [Theory]
    [InlineData(45, AgeGroup.OpenEnd, 50)]
    [InlineData(70, AgeGroup.OpenEnd, 75)]
    [InlineData(45, 49, 47)]
    public void Open_end_is_near_its_start_below_the_oldest_group(byte from, byte to, float years)
    {
        var progress = new PaceProgress();
        progress.Read(new PaceQuery(Men.Standard, new AgeGroup(from, to), Splits.None, null), Frame);
        var row = new float[PaceFeatures.MaxCount];

        PaceFeatures.Write(progress, 0, row);

        Assert.Equal(years, row[PaceFeatures.Names(0).IndexOf("age_years")]);
    }

    [Fact]
    public void Missing_transition_is_taken_for_what_was_expected_of_it()
    {
        var course = Effects(200, 0);
        foreach (var race in Men.Races.Take(50))
        {
            var gap = Read(Until(race.Splits, 4).With(Segment.Roxzone1, 0), course);
            var guess = gap.DoneS(3) - gap.DoneS(2);
            var filled = Read(Until(race.Splits, 3).With(Segment.Roxzone1, guess), course);
            Assert.Equal(filled.DoneS(3), gap.DoneS(3));
            Assert.Equal(filled.Level(3), gap.Level(3), 0.01);
            Assert.True(gap.Spread(3) > filled.Spread(3));
        }
    }

    [Fact]
    public void Finish_is_told_nearly_as_well_without_the_transitions_and_its_spread_is_honest()
    {
        var course = Effects(200, 0);
        var (seen, hidden, squares) = (0.0, 0.0, 0.0);
        const int k = 22;
        foreach (var race in Men.Races)
        {
            var (all, gaps) = (
                Read(Until(race.Splits, k), course),
                Read(Until(TrainingSet.Seen(race.Splits), k), course)
            );
            seen += Math.Abs(Error(all));
            hidden += Math.Abs(Error(gaps));
            squares += Math.Pow(Error(gaps) / (gaps.Spread(k) * gaps.UsualRemainingS(k)), 2);

            double Error(PaceProgress progress) =>
                progress.DoneS(k) + (progress.UsualRemainingS(k) * Math.Exp(progress.Level(k))) - race.TotalS;
        }

        Assert.InRange(hidden / seen, 1, 1.8);
        Assert.InRange(Math.Sqrt(squares / Men.Races.Length), 0.7, 1.3);
    }

    [Fact]
    public void What_a_missing_segment_leaves_open_of_the_finish_is_honest()
    {
        var course = Effects(200, 0);
        var squares = 0.0;
        foreach (var race in Men.Races)
        {
            var gap = Read(race.Splits.With(Segment.SledPull, 0).With(Segment.Run6, 0), course);
            squares += Math.Pow((gap.DoneS(RaceFormat.SegmentCount) - race.Splits.SumS) / gap.OpenS, 2);
            Assert.Equal(0, Read(race.Splits, course).OpenS);
        }

        Assert.InRange(Math.Sqrt(squares / Men.Races.Length), 0.7, 1.3);
    }

    private static Splits Until(Splits splits, int k) =>
        RaceFormat.Segments.Skip(k).Aggregate(splits, (some, segment) => some.With(segment, 0));

    private static PaceProgress Read(Splits splits, CourseEffects? course)
    {
        var progress = new PaceProgress();
        progress.Read(new PaceQuery(Men.Standard, AgeGroup.Unknown, splits, null, course), Frame);
        return progress;
    }

    private static CourseEffects Effects(int finishers, double log)
    {
        var tally = new CourseTally();
        foreach (var race in Men.Races.Take(finishers))
        {
            tally.Add(
                SyntheticCourses.Model,
                race.Standard,
                race.AgeGroup,
                SyntheticEventField.At(race.Splits, [.. Enumerable.Repeat(log, RaceFormat.SegmentCount)])
            );
        }

        return SyntheticCourses.Model.Estimate(tally);
    }
}
