using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>
/// Forecasts of every race by models that saw nothing of its event, neither in their fit nor in their norms: what intervals
/// are measured on, and what tells how good the models are.
/// </summary>
internal sealed class HeldOutForecasts
{
    private readonly double[][] _levels;

    /// <summary>Makes room.</summary>
    /// <param name="folds">The fold in which each race was held out.</param>
    public HeldOutForecasts(int[] folds)
    {
        Folds = folds;
        Races = new PaceProgress?[folds.Length];
        _levels = new double[Course.SegmentCount][];
        for (var k = 0; k < _levels.Length; k++)
        {
            _levels[k] = new double[folds.Length];
        }
    }

    /// <summary>The fold in which each race was held out.</summary>
    public int[] Folds { get; }

    /// <summary>The races; null where no other event has the standard.</summary>
    public PaceProgress?[] Races { get; }

    /// <summary>The models of each fold, without intervals, as they forecast it.</summary>
    public Dictionary<int, PaceModel> Models { get; } = [];

    /// <summary>The forecast levels after a number of segments, without regard to an earlier race.</summary>
    public double[] Levels(int segmentsDone) => _levels[segmentsDone];

    /// <summary>True less forecast level.</summary>
    public double Error(int segmentsDone, int race) =>
        PaceMatrix.TrueLevel(Races[race]!, segmentsDone) - _levels[segmentsDone][race];

    /// <summary>The earlier race's level and gain less the forecast's level: what the forecast could move by; null without one.</summary>
    public double? PreviousGap(int segmentsDone, int race, double gain) =>
        Races[race] is { PreviousLevel: { } previous } progress
            ? previous + gain - PaceCheckpoint.FinishLevel(progress, segmentsDone, _levels[segmentsDone][race])
            : null;

    /// <summary>The models of a fold with weights and intervals measured on all other folds.</summary>
    public PaceModel Complete(int fold)
    {
        var previous = PreviousFit.Of(this, Other);
        return new PaceModel(
            Models[fold].Norms,
            [
                .. Models[fold]
                    .Checkpoints.Select(checkpoint =>
                        checkpoint with
                        {
                            Previous = previous[checkpoint.SegmentsDone],
                            Interval = IntervalFit.Of(
                                this,
                                checkpoint.SegmentsDone,
                                previous[checkpoint.SegmentsDone],
                                Other
                            ),
                        }
                    ),
            ]
        );

        bool Other(int race) => Folds[race] != fold;
    }
}
