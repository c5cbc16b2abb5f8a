using CsCheck;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Analysis.Trees;

namespace RoxMind.Tests.Analysis.Original;

public sealed class OriginalModelTests
{
    /// <summary>5,000 s when the sled push is not above half of the range, else 6,000 s.</summary>
    private static readonly OriginalModel _model = new(
        [.. RaceFormat.Segments.Select(_ => 100.0)],
        [.. RaceFormat.Segments.Select(_ => 300.0)],
        -90.4,
        110.6,
        [
            .. new TreeEnsemble(
                0,
                [0],
                [new TreeNode(0.5f, (int)Segment.SledPush, ~0, ~1)],
                [5000, 6000],
                RaceFormat.SegmentCount
            ).ToBytes(),
        ]
    );

    private static Splits Even(int seconds) => new(Enumerable.Repeat(seconds, RaceFormat.SegmentCount).ToArray());

    [Theory]
    [InlineData(4909, OriginalLabel.BelowPrediction)]
    [InlineData(4910, OriginalLabel.AsPredicted)]
    [InlineData(5110, OriginalLabel.AsPredicted)]
    [InlineData(5111, OriginalLabel.AbovePrediction)]
    public void Label_tells_the_side_of_the_thresholds(int totalS, OriginalLabel label) =>
        Assert.Equal(new OriginalEstimate(5000, totalS - 5000, label, -90, 111), _model.Estimate(Even(200), totalS));

    [Fact]
    public void Prediction_looks_at_the_scaled_splits() =>
        Assert.Equal(6000, _model.Estimate(Even(150).With(Segment.SledPush, 201), 4000)?.PredictedS);

    [Fact]
    public void Missing_split_is_no_fast_split() =>
        Assert.Null(_model.Estimate(Even(200).With(Segment.SledPush, 0), 5000));

    [Fact]
    public void Splits_scale_to_between_zero_and_one_in_their_order() =>
        RaceGen.Splits.Sample(splits =>
        {
            var row = new float[RaceFormat.SegmentCount];
            _model.Scale(splits, row);
            for (var i = 0; i < row.Length; i++)
            {
                Assert.InRange(row[i], 0, 1);
                Assert.Equal(Math.Clamp((splits.Raw[i] - 100) / 200f, 0, 1), row[i], 1e-6f);
            }
        });

    [Fact]
    public void Analysis_holds_the_estimate_of_a_complete_race_alone()
    {
        var cohort = SyntheticCohort.OpenMen;
        var race = cohort.MedianRace;
        Assert.Null(cohort.Analyze(race).Original);
        Assert.Equal(_model.Estimate(race.Splits, race.TotalS), Analyze(race).Original);
        Assert.Null(Analyze(race with { Splits = race.Splits.With(Segment.SledPush, 0) }).Original);

        RaceAnalysis Analyze(RaceResult result) =>
            Assert
                .IsType<AnalysisOutcome.Available>(
                    RaceAnalyzer.Analyze(
                        result,
                        SyntheticCohort.ModelVersion,
                        cohort.Snapshot with
                        {
                            Original = _model,
                        },
                        cohort.Walk(result),
                        null
                    )
                )
                .Analysis;
    }
}
