using System.Numerics;
using System.Runtime.Intrinsics;

namespace RoxMind.Grains.Analysis.Trees;

/// <summary>
/// Trees arranged for many rows at once. Every tree keeps a bit a leaf, the leftmost lowest; a decision that leads right clears the leaves on
/// its left. What is lowest when all decisions of a tree are made, in whatever order, is the leaf that a walk would have reached: all rows do
/// the same work, without a branch or a jump in memory.
/// </summary>
/// <remarks>The bit vectors are those of QuickScorer (Lucchese et al., SIGIR 2015), here over rows instead of features.</remarks>
internal sealed class LeafMasks
{
    /// <summary>Rows that are done together.</summary>
    private const int Rows = 4 * 8;

    /// <summary>Fewer rows are sooner walked through one by one.</summary>
    private const int FewRows = 8;

    /// <summary>Most leaves of a tree: one bit each.</summary>
    private const int MostLeaves = 32;

    private readonly Decision[] _decisions;
    private readonly int[] _ends;
    private readonly double[] _leaves;
    private readonly int[] _firstLeaves;

    private LeafMasks(Decision[] decisions, int[] ends, double[] leaves, int[] firstLeaves) =>
        (_decisions, _ends, _leaves, _firstLeaves) = (decisions, ends, leaves, firstLeaves);

    /// <summary>Arranges trees; null when one has too many leaves.</summary>
    /// <param name="roots">First node of each tree, or the complement of its only leaf.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="leaves">Values of all leaves.</param>
    public static LeafMasks? Of(ReadOnlySpan<int> roots, TreeNode[] nodes, double[] leaves)
    {
        var (decisions, ordered) = (new List<Decision>(nodes.Length), new List<double>(leaves.Length));
        var (ends, firstLeaves) = (new int[roots.Length], new int[roots.Length]);
        for (var t = 0; t < roots.Length; t++)
        {
            firstLeaves[t] = ordered.Count;
            if (!TryArrange(roots[t], nodes, leaves, (firstLeaves[t], Depth: 0), decisions, ordered))
            {
                return null;
            }

            ends[t] = decisions.Count;
        }

        return new LeafMasks([.. decisions], ends, [.. ordered], firstLeaves);
    }

    /// <summary>Predicts rows, but the last few.</summary>
    /// <param name="rows">The rows, one after another.</param>
    /// <param name="width">How far they are apart.</param>
    /// <param name="features">How many values of a row count.</param>
    /// <param name="bias">Added to the leaves of a row.</param>
    /// <param name="predictions">Receives the predictions.</param>
    /// <returns>How many rows were predicted.</returns>
    public int Predict(ReadOnlySpan<float> rows, int width, int features, double bias, Span<double> predictions)
    {
        var done = 0;
        Span<float> columns = predictions.Length < FewRows ? [] : new float[features * Rows];
        Span<double> sums = stackalloc double[Rows];
        while (predictions.Length - done >= FewRows)
        {
            var count = Math.Min(predictions.Length - done, Rows);
            for (var r = 0; r < count; r++)
            {
                var row = rows.Slice((done + r) * width, features);
                for (var f = 0; f < features; f++)
                {
                    columns[(f * Rows) + r] = row[f];
                }
            }

            sums.Clear();
            Add(columns, sums);
            for (var r = 0; r < count; r++)
            {
                predictions[done + r] = sums[r] + bias;
            }

            done += count;
        }

        return done;
    }

    /// <summary>Adds the trees' leaves to sums, one tree after another.</summary>
    /// <param name="columns">The inputs: of each feature as many as there are rows.</param>
    /// <param name="sums">As many sums.</param>
    private void Add(ReadOnlySpan<float> columns, Span<double> sums)
    {
        Span<int> reached = stackalloc int[Rows];
        sums = sums[..Rows];
        var at = 0;
        for (var t = 0; t < _ends.Length; t++)
        {
            var (a, b, c, d) = (
                Vector256<int>.AllBitsSet,
                Vector256<int>.AllBitsSet,
                Vector256<int>.AllBitsSet,
                Vector256<int>.AllBitsSet
            );
            foreach (ref readonly var decision in _decisions.AsSpan(at, _ends[t] - at))
            {
                var column = columns.Slice(decision.Feature * Rows, Rows);
                var (threshold, mask) = (Vector256.Create(decision.Threshold), Vector256.Create(decision.Mask));
                a &= Vector256.LessThanOrEqual(Vector256.Create(column), threshold).AsInt32() | mask;
                b &= Vector256.LessThanOrEqual(Vector256.Create(column[8..]), threshold).AsInt32() | mask;
                c &= Vector256.LessThanOrEqual(Vector256.Create(column[16..]), threshold).AsInt32() | mask;
                d &= Vector256.LessThanOrEqual(Vector256.Create(column[24..]), threshold).AsInt32() | mask;
            }

            at = _ends[t];
            a.CopyTo(reached);
            b.CopyTo(reached[8..]);
            c.CopyTo(reached[16..]);
            d.CopyTo(reached[24..]);
            ReadOnlySpan<double> leaves = _leaves.AsSpan(_firstLeaves[t]);
            for (var r = 0; r < sums.Length; r++)
            {
                sums[r] += leaves[BitOperations.TrailingZeroCount(reached[r])];
            }
        }
    }

    /// <summary>
    /// Numbers the leaves below a node from left to right, and notes for each decision which leaves stay when it leads right; false when
    /// there are too many.
    /// </summary>
    private static bool TryArrange(
        int node,
        TreeNode[] nodes,
        double[] leaves,
        (int FirstLeaf, int Depth) at,
        List<Decision> decisions,
        List<double> ordered
    )
    {
        if (at.Depth >= MostLeaves || ordered.Count - at.FirstLeaf >= MostLeaves)
        {
            return false;
        }

        if (node < 0)
        {
            ordered.Add(leaves[~node]);
            return true;
        }

        var (own, below, from) = (nodes[node], at with { Depth = at.Depth + 1 }, ordered.Count - at.FirstLeaf);
        if (!TryArrange(own.Left, nodes, leaves, below, decisions, ordered))
        {
            return false;
        }

        var leftLeaves = (1L << (ordered.Count - at.FirstLeaf)) - (1L << from);
        decisions.Add(new Decision(own.Threshold, own.Feature, ~(int)leftLeaves));
        return TryArrange(own.Right, nodes, leaves, below, decisions, ordered);
    }

    /// <summary>A decision of a tree.</summary>
    /// <param name="Threshold">It leads left when the feature is not above the threshold.</param>
    /// <param name="Feature">Position of the feature.</param>
    /// <param name="Mask">The leaves that are left when it leads right.</param>
    private readonly record struct Decision(float Threshold, int Feature, int Mask);
}
