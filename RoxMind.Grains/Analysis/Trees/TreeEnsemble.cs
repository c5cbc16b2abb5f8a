using System.Buffers.Binary;

namespace RoxMind.Grains.Analysis.Trees;

/// <summary>
/// A sum of regression trees in flat arrays. It gives what ML.NET gives for the same trees (training and a test compare
/// them), without its cost per call, and can be used by any number of threads.
/// </summary>
internal sealed class TreeEnsemble
{
    private const uint Magic = 0x31_45_54_52; // "RTE1", little-endian
    private const int HeaderSize = 20;
    private const int NodeSize = 16;

    private readonly double _bias;
    private readonly TreeNode[] _nodes;
    private readonly double[] _leaves;
    private readonly int[] _roots;
    private readonly LeafMasks? _masks;

    /// <summary>Takes trees whose nodes and leaves are numbered through the whole ensemble.</summary>
    /// <param name="bias">Added to the sum of the trees.</param>
    /// <param name="roots">First node of each tree, or the complement of its only leaf.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="leaves">Values of all leaves.</param>
    /// <param name="featureCount">How many features a row has.</param>
    /// <exception cref="InvalidDataException">A node leads backwards or nowhere, or asks for a feature that no row has.</exception>
    public TreeEnsemble(double bias, int[] roots, TreeNode[] nodes, double[] leaves, int featureCount)
    {
        (_bias, _roots, _nodes, _leaves, FeatureCount) = (bias, roots, nodes, leaves, featureCount);
        foreach (var root in roots)
        {
            Require(root < 0 ? ~root < leaves.Length : root < nodes.Length);
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            Require(nodes[i].Feature >= 0 && nodes[i].Feature < featureCount && !float.IsNaN(nodes[i].Threshold));
            Require(Leads(i, nodes[i].Left) && Leads(i, nodes[i].Right));
        }

        _masks = LeafMasks.Of(roots, nodes, leaves);
    }

    /// <summary>How many features a row has.</summary>
    public int FeatureCount { get; }

    /// <summary>How many trees there are.</summary>
    public int TreeCount => _roots.Length;

    /// <summary>Predicts one row.</summary>
    /// <param name="features">At least <see cref="FeatureCount"/> values.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public double Predict(ReadOnlySpan<float> features)
    {
        if (features.Length < FeatureCount)
        {
            throw new ArgumentException($"Expected {FeatureCount} features, not {features.Length}.", nameof(features));
        }

        // Each step waits for memory: four trees wait together.
        const int AtOnce = 4;
        var nodes = _nodes;
        ReadOnlySpan<int> roots = _roots;
        var sum = 0.0;
        for (; roots.Length >= AtOnce; roots = roots[AtOnce..])
        {
            var (a, b, c, d) = (roots[0], roots[1], roots[2], roots[3]);
            while ((a | b | c | d) >= 0)
            {
                a = Next(nodes[a], features);
                b = Next(nodes[b], features);
                c = Next(nodes[c], features);
                d = Next(nodes[d], features);
            }

            sum += Leaf(a, features);
            sum += Leaf(b, features);
            sum += Leaf(c, features);
            sum += Leaf(d, features);
        }

        foreach (var root in roots)
        {
            sum += Leaf(root, features);
        }

        return sum + _bias;
    }

    /// <summary>Predicts rows: the same numbers as one by one, sooner.</summary>
    /// <param name="rows">The rows, one after another.</param>
    /// <param name="width">How far they are apart, at least <see cref="FeatureCount"/>.</param>
    /// <param name="predictions">Receives the predictions.</param>
    /// <exception cref="ArgumentException">There are fewer values.</exception>
    public void Predict(ReadOnlySpan<float> rows, int width, Span<double> predictions)
    {
        var done = _masks?.Predict(rows, width, FeatureCount, _bias, predictions) ?? 0;
        for (var r = done; r < predictions.Length; r++)
        {
            predictions[r] = Predict(rows[(r * width)..]);
        }
    }

    /// <summary>The way on from a node. A branch would be guessed wrong half of the time, so there is none.</summary>
    private static int Next(in TreeNode node, ReadOnlySpan<float> features)
    {
        var isLeft = -(features[node.Feature] <= node.Threshold ? 1 : 0);
        return (node.Left & isLeft) | (node.Right & ~isLeft);
    }

    private double Leaf(int at, ReadOnlySpan<float> features)
    {
        while (at >= 0)
        {
            at = Next(_nodes[at], features);
        }

        return _leaves[~at];
    }

    /// <summary>How many decisions ask for each feature.</summary>
    public int[] CountUses()
    {
        var uses = new int[FeatureCount];
        foreach (var node in _nodes)
        {
            uses[node.Feature]++;
        }

        return uses;
    }

    /// <summary>Writes the ensemble: little-endian header, roots, nodes, leaves.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderSize + 8 + (4 * _roots.Length) + (NodeSize * _nodes.Length) + (8 * _leaves.Length)];
        var writer = bytes.AsSpan();
        Put(ref writer, unchecked((int)Magic));
        Put(ref writer, FeatureCount);
        Put(ref writer, _roots.Length);
        Put(ref writer, _nodes.Length);
        Put(ref writer, _leaves.Length);
        Put(ref writer, _bias);
        foreach (var root in _roots)
        {
            Put(ref writer, root);
        }

        foreach (var node in _nodes)
        {
            Put(ref writer, BitConverter.SingleToInt32Bits(node.Threshold));
            Put(ref writer, node.Feature);
            Put(ref writer, node.Left);
            Put(ref writer, node.Right);
        }

        foreach (var leaf in _leaves)
        {
            Put(ref writer, leaf);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else, or cut short.</exception>
    public static TreeEnsemble Parse(ReadOnlySpan<byte> bytes)
    {
        Require(bytes.Length >= HeaderSize + 8 && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Magic);
        bytes = bytes[4..];
        var featureCount = TakeInt(ref bytes);
        var (roots, nodes, leaves) = (TakeInt(ref bytes), TakeInt(ref bytes), TakeInt(ref bytes));
        var bias = TakeDouble(ref bytes);
        Require(featureCount >= 0 && roots >= 0 && nodes >= 0 && leaves >= 0);
        Require(bytes.Length == (4L * roots) + ((long)NodeSize * nodes) + (8L * leaves));
        var (rootIds, nodeList, values) = (new int[roots], new TreeNode[nodes], new double[leaves]);
        for (var i = 0; i < roots; i++)
        {
            rootIds[i] = TakeInt(ref bytes);
        }

        for (var i = 0; i < nodes; i++)
        {
            nodeList[i] = new TreeNode(
                BitConverter.Int32BitsToSingle(TakeInt(ref bytes)),
                TakeInt(ref bytes),
                TakeInt(ref bytes),
                TakeInt(ref bytes)
            );
        }

        for (var i = 0; i < leaves; i++)
        {
            values[i] = TakeDouble(ref bytes);
        }

        return new TreeEnsemble(bias, rootIds, nodeList, values, featureCount);
    }

    private static void Put(ref Span<byte> at, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(at, value);
        at = at[4..];
    }

    private static void Put(ref Span<byte> at, double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(at, value);
        at = at[8..];
    }

    private static int TakeInt(ref ReadOnlySpan<byte> at)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(at);
        at = at[4..];
        return value;
    }

    private static double TakeDouble(ref ReadOnlySpan<byte> at)
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(at);
        at = at[8..];
        return value;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("The bytes are not a tree ensemble.");
        }
    }

    /// <summary>Nodes lead only forward, so a walk always ends.</summary>
    private bool Leads(int from, int to) => to < 0 ? ~to < _leaves.Length : to > from && to < _nodes.Length;
}
