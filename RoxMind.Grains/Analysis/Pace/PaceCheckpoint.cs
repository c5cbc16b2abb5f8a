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
    /// <summary>The forecast of the finish.</summary>
    /// <param name="race">The race, known at least up to this checkpoint.</param>
    /// <param name="row">Room for the inputs: <see cref="PaceFeatures.MaxCount"/> + 1 values.</param>
    public PaceStep Step(PaceProgress race, Span<float> row)
    {
        var level = WithPrevious(race, Level(race, row));
        var done = race.DoneS(SegmentsDone);
        var remaining = race.UsualRemainingS(SegmentsDone) * Math.Exp(level);
        var spread = Interval.Spread(race, SegmentsDone, level);
        var quantiles = Interval.Quantiles(race.Openness(SegmentsDone));
        return new PaceStep(
            SegmentsDone,
            At(0),
            At(quantiles.Low80),
            At(quantiles.High80),
            At(quantiles.Low95),
            At(quantiles.High95)
        );

        int At(double quantile) => done + (int)Math.Round(remaining * Math.Exp(quantile * spread));
    }

    /// <summary>The forecast level from this race alone: log ratio of the time to come to its median.</summary>
    public double Level(PaceProgress race, Span<float> row)
    {
        PaceFeatures.Write(race, SegmentsDone, row);
        var linear = Ridge.Predict(row);
        row[Trees.FeatureCount - 1] = (float)linear;
        return race.Level(SegmentsDone) + (BaseShare * linear) + Trees.Predict(row);
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
