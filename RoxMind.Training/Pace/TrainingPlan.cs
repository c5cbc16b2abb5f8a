using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>How much work a training may take.</summary>
/// <param name="Folds">Folds in which whole events are held out to measure intervals, 2 or more.</param>
/// <param name="Seed">Decides which events share a fold.</param>
/// <param name="Size">Size of the boosted model by segments done.</param>
internal sealed record TrainingPlan(int Folds, int Seed, Func<int, TreeSize> Size)
{
    /// <summary>What bundles are trained with.</summary>
    public static TrainingPlan Default { get; } = new(5, 1, TreeSize.At);

    /// <summary>How many model fits a cross-fit makes.</summary>
    public int CrossFits => Folds * RaceFormat.SegmentCount;

    /// <summary>How many model fits a training makes.</summary>
    public int Fits => (Folds + 1) * RaceFormat.SegmentCount;
}
