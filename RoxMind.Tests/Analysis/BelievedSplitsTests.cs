using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Analysis.Stations;

namespace RoxMind.Tests.Analysis;

public sealed class BelievedSplitsTests
{
    private const int Athletes = 300;

    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;
    private static readonly CohortReader Reader = CohortReader.Of(Men.Snapshot);

    public static TheoryData<Segment> Measured => [.. RaceFormat.Runs, .. RaceFormat.Stations];

    [Theory]
    [MemberData(nameof(Measured))]
    public void False_time_is_set_aside_and_moves_no_other_expectation(Segment segment)
    {
        var (found, moved) = (0, 0);
        foreach (var race in Men.Races.Take(Athletes))
        {
            var (cleanS, _) = Find(race.Splits.With(segment, 0));
            var (falseS, aside) = Find(Plant(race.Splits, segment, 6));
            found += (aside & (1 << (int)segment)) != 0 ? 1 : 0;
            for (var i = 0; i < cleanS.Length; i++)
            {
                moved += i != (int)segment && Math.Abs(falseS[i] - cleanS[i]) > 10 ? 1 : 0;
            }
        }

        Assert.True(found >= 0.9 * Athletes, $"{found} of {Athletes} were found.");
        Assert.True(moved <= 0.02 * Athletes * (RaceFormat.SegmentCount - 1), $"{moved} expectations moved.");
    }

    [Fact]
    public void Whoever_does_all_of_it_differently_has_nothing_wrong()
    {
        // Walks, rows as anybody does, and takes long breaks.
        var walker = RaceFormat.Segments.Aggregate(
            Men.MedianRace.Splits,
            (splits, segment) =>
                splits.With(
                    segment,
                    (int)(
                        splits[segment]!.Value
                        * (
                            segment is Segment.SkiErg or Segment.Row ? 1.15
                            : RaceFormat.Kind(segment) == SegmentKind.Run ? 1.75
                            : 1.9
                        )
                    )
                )
        );

        Assert.Equal(0, Find(walker).Aside);
    }

    [Fact]
    public void Hardly_a_true_time_is_set_aside()
    {
        var aside = Men.Races.Sum(race => int.PopCount(Find(race.Splits).Aside));
        Assert.InRange(aside, 0, 0.003 * Men.Races.Length * RaceFormat.SegmentCount);
    }

    [Fact]
    public void What_only_an_unusual_race_may_hold_is_believed_and_moves_no_other_expectation()
    {
        var slow = RaceFormat.Segments.Aggregate(
            Men.MedianRace.Splits,
            (splits, segment) => splits.With(segment, splits.Raw[(int)segment] * 8 / 5)
        );

        var (expectedS, aside) = Find(Plant(slow, Segment.Row, 5.5));

        Assert.Equal(0, aside);
        Assert.Equal(Find(slow.With(Segment.Row, 0)).ExpectedS, expectedS);
    }

    [Fact]
    public void Time_that_only_looks_swapped_leaves_the_other_station_alone()
    {
        // A slow row, and a SkiErg that would do in its place as well as in its own.
        var slow = Plant(Plant(Men.MedianRace.Splits, Segment.SkiErg, 1.5), Segment.Row, 6);
        Assert.Equal(1 << (int)Segment.Row, Find(slow).Aside);
    }

    [Fact]
    public void Swapped_stations_are_both_set_aside_and_cost_the_race_nothing()
    {
        var usual = Men.MedianRace;
        var (carry, lunges) = (usual.Splits[Segment.FarmersCarry]!.Value, usual.Splits[Segment.SandbagLunges]!.Value);
        var swapped = usual.Splits.With(Segment.FarmersCarry, lunges).With(Segment.SandbagLunges, carry);

        var analysis = Men.Analyze(Men.Race("swapped", swapped));

        Assert.Equal(
            [Segment.FarmersCarry, Segment.SandbagLunges],
            analysis.Segments.Where(one => one.Marks.HasFlag(SegmentMarks.SetAside)).Select(one => one.Segment)
        );
        Assert.Contains(QualityFlag.SplitsSetAside, analysis.Flags);
        Assert.Empty(analysis.Priorities.Where(one => one.Segment == Segment.FarmersCarry));
        Assert.Empty(analysis.Strengths.Where(one => one.Segment == Segment.SandbagLunges));
        Assert.Equal(usual.TotalS, analysis.CarriedS, 15.0);
    }

    [Fact]
    public void Mishap_does_not_count_in_the_next_race()
    {
        var usual = Men.MedianRace;
        var mishap = usual.Splits.With(Segment.Run4, usual.Splits[Segment.Run4]!.Value + 400);

        var analysis = Men.Analyze(Men.Race("mishap", mishap));

        Assert.Equal(usual.TotalS, analysis.CarriedS, 10.0);
        Assert.Null(analysis.Segments[(int)Segment.Run4].Z);
    }

    private static (double[] ExpectedS, int Aside) Find(Splits splits)
    {
        var expectedS = new double[RaceFormat.SegmentCount];
        var believed = BelievedSplits.Find(splits, splits, Reader, null);
        Reader.Stations.Expect(believed.Relied, null, expectedS);
        return (expectedS, believed.Aside);
    }

    private static Splits Plant(Splits splits, Segment segment, double deviations)
    {
        Span<double> expectedS = stackalloc double[RaceFormat.SegmentCount];
        Span<double> spreads = stackalloc double[RaceFormat.SegmentCount];
        new StationModel(Men.Snapshot).Expect(splits, null, expectedS, spreads);
        var i = (int)segment;
        return splits.With(segment, (int)Math.Round(expectedS[i] * Math.Exp(deviations * spreads[i])));
    }
}
