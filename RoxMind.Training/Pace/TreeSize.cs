namespace RoxMind.Training.Pace;

/// <summary>How large a boosted model may grow.</summary>
/// <param name="Trees">How many trees.</param>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="LeastRowsInLeaf">Fewest rows in a leaf.</param>
/// <param name="LearningRate">How much of what is left each tree may explain.</param>
internal sealed record TreeSize(int Trees, int Leaves, int LeastRowsInLeaf, double LearningRate)
{
    private const int FirstWithFewSegments = 3;

    /// <summary>
    /// The size for a checkpoint. After few segments what can be learnt beyond the linear base is mostly which event it was:
    /// the model stays small.
    /// </summary>
    public static TreeSize At(int segmentsDone) =>
        segmentsDone < FirstWithFewSegments ? new TreeSize(80, 7, 500, 0.05) : new TreeSize(200, 15, 100, 0.05);
}
