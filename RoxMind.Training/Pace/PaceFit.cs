using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Trees;

namespace RoxMind.Training.Pace;

/// <summary>The models of one checkpoint, fitted.</summary>
/// <param name="SegmentsDone">Segments known.</param>
/// <param name="Ridge">See <see cref="PaceCheckpoint.Ridge"/>.</param>
/// <param name="BaseShare">See <see cref="PaceCheckpoint.BaseShare"/>.</param>
/// <param name="Boosted">What it leaves over, as ML.NET trained it.</param>
/// <param name="Trees">The same in flat arrays.</param>
internal sealed record PaceFit(
    int SegmentsDone,
    RidgeModel Ridge,
    double BaseShare,
    BoostedTrees Boosted,
    TreeEnsemble Trees
)
{
    /// <summary>Fits a checkpoint on complete races.</summary>
    public static PaceFit Of(IReadOnlyList<PaceProgress> races, int segmentsDone, TreeSize size)
    {
        var matrix = PaceMatrix.Of(races, segmentsDone);
        var (rows, stride, left) = (matrix.Rows, matrix.Stride, new float[matrix.Labels.Length]);
        var ridge = RidgeFit.Fit(rows, stride, stride - 1, matrix.Labels);
        for (var i = 0; i < left.Length; i++)
        {
            var linear = (float)ridge.Predict(rows.AsSpan(i * stride, stride));
            rows[((i + 1) * stride) - 1] = linear;
            left[i] = matrix.Labels[i] - (size.BaseShare * linear);
        }

        var boosted = BoostedTrees.Train(rows, stride, left, size);
        return new PaceFit(segmentsDone, ridge, size.BaseShare, boosted, boosted.Flatten());
    }

    /// <summary>The checkpoint as it is served, its intervals still to be measured.</summary>
    public PaceCheckpoint ToCheckpoint() =>
        new(SegmentsDone, Ridge, BaseShare, Trees, PreviousUse.None, PaceInterval.None);
}
