using System.Collections.Immutable;
using CsCheck;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class RealisticStepTests
{
    /// <summary>Finish deciles 10 % … 90 % at 4,100, 4,200 … 4,900 s.</summary>
    private static readonly ImmutableArray<double> Quantiles =
    [
        .. Enumerable.Range(0, 101).Select(percent => 4000.0 + (10 * percent)),
    ];

    private static readonly ImmutableArray<ImmutableArray<double>> Steps =
    [
        .. Enumerable
            .Range(0, 9)
            .Select(level => RaceFormat.Segments.Select(_ => 10.0 * level * level).ToImmutableArray()),
    ];

    [Fact]
    public void Step_is_from_the_median_to_the_fastest_quarter_of_finishers_of_the_level()
    {
        int[] times = [500, 380, 420, 460, 400];
        var races = times.Select(time => Finisher(5000, (Segment.WallBalls, time))).ToArray();

        var steps = RealisticStep.Of(NormTableBuilder.Build("men", races), races);

        // The median is 420 and the fastest quarter 400; in the rest nobody differs.
        Assert.Equal(9, steps.Length);
        Assert.All(steps, level => Assert.Equal(20, level[(int)Segment.WallBalls]));
        Assert.All(steps, level => Assert.Equal(0, level[(int)Segment.Row]));
    }

    [Fact]
    public void Only_finishers_within_five_percent_are_of_the_level()
    {
        // All deciles are at 5,000 s; the two at ±250 s belong to them, those a second beyond do not.
        RaceResult[] level = [.. Enumerable.Repeat(Finisher(5000, (Segment.Row, 400)), 30)];
        RaceResult[] edge = [Finisher(4750, (Segment.Row, 100)), Finisher(5250, (Segment.Row, 100))];
        RaceResult[] beyond = [Finisher(4749, (Segment.Row, 100)), Finisher(5251, (Segment.Row, 100))];
        var norms = NormTableBuilder.Build("men", level);

        Assert.Equal(0, Row(RealisticStep.Of(norms, [level[0], level[1], .. beyond])));
        Assert.Equal(150, Row(RealisticStep.Of(norms, [level[0], level[1], .. edge])));

        static double Row(ImmutableArray<ImmutableArray<double>> steps) => steps[4][(int)Segment.Row];
    }

    [Fact]
    public void Levels_are_the_finish_deciles_from_the_fastest()
    {
        // The fast half differs in the sled push, the slow half does not.
        RaceResult[] fast = [.. Enumerable.Range(0, 50).Select(i => Finisher(4000, (Segment.SledPush, 100 + i)))];
        RaceResult[] slow = [.. Enumerable.Repeat(Finisher(6000), 50)];

        var steps = RealisticStep.Of(NormTableBuilder.Build("men", [.. slow, .. fast]), [.. slow, .. fast]);

        Assert.All(steps[..4], level => Assert.True(level[(int)Segment.SledPush] > 10));
        Assert.All(steps[5..], level => Assert.Equal(0, level[(int)Segment.SledPush]));
    }

    [Fact]
    public void Missing_splits_are_left_out_and_without_any_there_is_no_step()
    {
        RaceResult[] races =
        [
            Finisher(5000, (Segment.Row, 300)),
            Finisher(5000, (Segment.Row, 0)),
            Finisher(5000, (Segment.Row, 400)),
        ];
        var norms = NormTableBuilder.Build("men", races);

        Assert.Equal(25, RealisticStep.Of(norms, races)[4][(int)Segment.Row]);
        Assert.Equal(0, RealisticStep.Of(norms, [races[1]])[4][(int)Segment.Row]);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(4100, 0)]
    [InlineData(4110, 1)]
    [InlineData(4150, 5)]
    [InlineData(4200, 10)]
    [InlineData(4225, 17.5)]
    [InlineData(4800, 490)]
    [InlineData(4850, 565)]
    [InlineData(4900, 640)]
    [InlineData(9000, 640)]
    public void Step_at_a_finish_is_interpolated_between_deciles_and_constant_beyond_them(int totalS, double stepS)
    {
        var norms = NormTableBuilder.Build("men", [UsualRace.With()]);
        norms = norms with { Total = norms.Total with { QuantilesS = Quantiles } };

        Assert.Equal(stepS, RealisticStep.At(UsualCohort.Of(norms, Steps), Segment.Row, totalS), 1e-9);
    }

    private static RaceResult Finisher(int totalS, params (Segment, int)[] changes) =>
        UsualRace.With(changes) with
        {
            TotalS = totalS,
        };
}
