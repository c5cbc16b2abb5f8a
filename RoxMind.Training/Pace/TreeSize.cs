namespace RoxMind.Training.Pace;

/// <summary>How large a boosted model may grow.</summary>
/// <param name="Trees">How many trees.</param>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="LeastRowsInLeaf">Fewest rows in a leaf.</param>
/// <param name="LearningRate">How much of what is left each tree may explain.</param>
/// <param name="FeatureFraction">Share of the inputs that each tree may use.</param>
/// <param name="BaseShare">See <see cref="RoxMind.Grains.Analysis.Pace.PaceCheckpoint.BaseShare"/>.</param>
internal sealed record TreeSize(
    int Trees,
    int Leaves,
    int LeastRowsInLeaf,
    double LearningRate,
    double FeatureFraction,
    float BaseShare
)
{
    private const int FirstWithFewSegments = 3;
    private const int FirstReadOnce = 8;

    /// <summary>
    /// The size for a checkpoint. After few segments what can be learnt beyond the linear base is mostly which event it was:
    /// the model stays small.
    /// </summary>
    public static TreeSize At(int segmentsDone) =>
        IsFewSegments(segmentsDone) ? new TreeSize(200, 7, 300, 0.05, 0.8, 0) : new TreeSize(200, 20, 80, 0.05, 0.5, 1);

    private static bool IsFewSegments(int segmentsDone) => segmentsDone < FirstWithFewSegments;

    /// <summary>Whether the event matters so much at a checkpoint that each race is learnt from with it unknown, and known in two ways.</summary>
    public static bool IsReadEveryWay(int segmentsDone) => segmentsDone < FirstReadOnce;
}
