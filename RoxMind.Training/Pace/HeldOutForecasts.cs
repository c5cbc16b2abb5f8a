using RoxMind.Grains.Analysis.Pace;
using RoxMind.Training.Courses;

namespace RoxMind.Training.Pace;

/// <summary>
/// Forecasts of every race by models that saw nothing of its event, neither in their fit nor in their norms: what intervals
/// are measured on, and what tells how good the models are.
/// </summary>
/// <param name="folds">The fold in which each race was held out.</param>
/// <param name="eventIds">The event of each race.</param>
internal sealed class HeldOutForecasts(int[] folds, IReadOnlyList<string> eventIds)
{
    /// <summary>
    /// Between 0, where every athlete counts alike, and 1, where every event does: an interval should hold for most athletes, and the
    /// largest events should not decide it alone.
    /// </summary>
    private const double EventShare = 0.2;

    private readonly Dictionary<int, PaceModel> _complete = [];

    /// <summary>What each race counts for, by how many its event has.</summary>
    public double[] EventWeights { get; } = Weights(eventIds);

    /// <summary>The fold in which each race was held out.</summary>
    public int[] Folds { get; } = folds;

    /// <summary>Forecasts without any knowledge of the event.</summary>
    public HeldOutLevels Unknown { get; } = new(folds.Length);

    /// <summary>Forecasts with some other finishers of the event seen, few or many.</summary>
    public HeldOutLevels Known { get; } = new(folds.Length);

    /// <summary>The models of each fold, without intervals, as they forecast it.</summary>
    public Dictionary<int, PaceModel> Models { get; } = [];

    /// <summary>The events when they were over, as each fold's models know how events vary.</summary>
    public Dictionary<int, SettledEvents> Settled { get; } = [];

    /// <summary>The models of a fold with weights and intervals measured on all other folds; measured once, when all have forecast.</summary>
    public PaceModel Complete(int fold)
    {
        if (!_complete.TryGetValue(fold, out var model))
        {
            model = Measure(fold);
            _complete.Add(fold, model);
        }

        return model;
    }

    private PaceModel Measure(int fold)
    {
        var previous = PreviousFit.Of(this, Other);
        return new PaceModel(
            Models[fold].Frames,
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

    private static double[] Weights(IReadOnlyList<string> eventIds)
    {
        var sizes = eventIds.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. eventIds.Select(id => Math.Pow(sizes[id], -EventShare))];
    }
}
