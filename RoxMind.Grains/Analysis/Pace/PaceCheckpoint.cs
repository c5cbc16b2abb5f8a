using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Trees;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// The forecast after one number of segments: of the log ratio of the time still to come to the usual one of the standard at
/// the event. The base is <see cref="PaceProgress.Level"/>; what it leaves over is learnt.
/// </summary>
/// <param name="SegmentsDone">Segments known, 0 to 22.</param>
/// <param name="Ridge">Linear model of what the base leaves over.</param>
/// <param name="BaseShare">
/// 1 where the trees add to the linear model, 0 where they do without: after few segments a linear model trusts the first
/// run's layout too much.
/// </param>
/// <param name="Trees">What is left then; their last input is the linear prediction.</param>
/// <param name="Previous">How an earlier race is used.</param>
/// <param name="Interval">How far the truth strays from the forecast.</param>
internal sealed record PaceCheckpoint(
    int SegmentsDone,
    RidgeModel Ridge,
    double BaseShare,
    TreeEnsemble Trees,
    PreviousUse Previous,
    PaceInterval Interval
)
{
    /// <summary>Forecasts the finishes of the races of a batch that are known up to here, and writes them into their steps.</summary>
    /// <param name="batch">The races and their steps.</param>
    /// <param name="count">How many there are.</param>
    public void Forecast(PaceBatch batch, int count)
    {
        var known = 0;
        for (var i = 0; i < count; i++)
        {
            if (batch.HasStep(i, SegmentsDone))
            {
                batch.Levels[known] = Base(batch.Races[i], batch.RowOf(known));
                known++;
            }
        }

        var trees = batch.TreeSums.AsSpan(0, known);
        Trees.Predict(batch.Rows, PaceBatch.Width, trees);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (batch.HasStep(i, SegmentsDone))
            {
                batch.Steps[i][SegmentsDone] = Step(batch.Races[i], batch.Levels[at] + trees[at]);
                at++;
            }
        }
    }

    /// <summary>The forecast level from this race alone: log ratio of the time to come to its median.</summary>
    public double Level(PaceProgress race, Span<float> row) => Base(race, row) + Trees.Predict(row);

    /// <summary>What the trees add to; the row receives their inputs.</summary>
    private double Base(PaceProgress race, Span<float> row)
    {
        PaceFeatures.Write(race, SegmentsDone, row);
        var linear = Ridge.Predict(row);
        row[Trees.FeatureCount - 1] = (float)linear;
        return race.Level(SegmentsDone) + (BaseShare * linear);
    }

    private PaceStep Step(PaceProgress race, double ownLevel)
    {
        var level = WithPrevious(race, ownLevel);
        var done = race.DoneS(SegmentsDone);
        var remaining = race.UsualRemainingS(SegmentsDone) * Math.Exp(level);
        var spread = Interval.Spread(race, SegmentsDone, level);
        var quantiles = Interval.Quantiles(race.Openness(SegmentsDone));
        return new PaceStep(
            SegmentsDone,
            // The gain since an earlier race is one by which half of the athletes are faster as it is.
            At(race.PreviousLevel is null ? quantiles.Median : 0),
            At(quantiles.Low80),
            At(quantiles.High80),
            At(quantiles.Low95),
            At(quantiles.High95)
        );

        int At(double quantile) => done + (int)Math.Round(remaining * Math.Exp(quantile * spread));
    }

    /// <summary>Moves a level toward that of the earlier race, where there is one.</summary>
    public double WithPrevious(PaceProgress race, double level) =>
        race.PreviousLevel is not null
            ? level + Previous.Move(race, SegmentsDone, FinishLevel(race, SegmentsDone, level))
            : level;

    /// <summary>Log ratio of the finish that a level means to the median finish at this event.</summary>
    public static double FinishLevel(PaceProgress race, int checkpoint, double level) =>
        Math.Log(
            (race.DoneS(checkpoint) + (race.UsualRemainingS(checkpoint) * Math.Exp(level))) / race.Frame.Within.UsualS
        ) - race.EventLog;
}
