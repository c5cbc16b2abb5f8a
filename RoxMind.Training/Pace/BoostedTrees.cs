using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using RoxMind.Grains.Analysis.Trees;

namespace RoxMind.Training.Pace;

/// <summary>A LightGBM model as ML.NET trained it.</summary>
internal sealed class BoostedTrees
{
    /// <summary>Earliest time that a ZIP entry can have; a clock's time would give every training another hash.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MLContext _context;
    private readonly RegressionPredictionTransformer<LightGbmRegressionModelParameters> _model;
    private readonly int _width;

    private BoostedTrees(
        MLContext context,
        RegressionPredictionTransformer<LightGbmRegressionModelParameters> model,
        int width
    ) => (_context, _model, _width) = (context, model, width);

    /// <summary>Trains on rows of one width.</summary>
    /// <param name="rows">Rows one after another.</param>
    /// <param name="width">Values a row.</param>
    /// <param name="labels">One label a row.</param>
    /// <param name="size">How large the model may grow.</param>
    public static BoostedTrees Train(float[] rows, int width, float[] labels, TreeSize size)
    {
        var context = new MLContext(seed: 1);
        var trainer = context.Regression.Trainers.LightGbm(
            new LightGbmRegressionTrainer.Options
            {
                NumberOfIterations = size.Trees,
                NumberOfLeaves = size.Leaves,
                LearningRate = size.LearningRate,
                MinimumExampleCountPerLeaf = size.LeastRowsInLeaf,
                MaximumBinCountPerFeature = 63,
                NumberOfThreads = 1,
                Seed = 1,
                UseCategoricalSplit = false,
                HandleMissingValue = false,
                Booster = new GradientBooster.Options
                {
                    FeatureFraction = size.FeatureFraction,
                    SubsampleFraction = 0.7,
                    SubsampleFrequency = 1,
                    L2Regularization = 1,
                },
            }
        );
        LightGbmSettings.MakeDeterministic(trainer);
        return new BoostedTrees(context, trainer.Fit(View(context, Rows(rows, width, labels), width)), width);
    }

    /// <summary>ML.NET's own predictions.</summary>
    /// <param name="rows">Rows one after another.</param>
    public float[] Predict(float[] rows) =>
        [
            .. _model
                .Transform(View(_context, Rows(rows, _width, new float[rows.Length / _width]), _width))
                .GetColumn<float>(nameof(PaceScore.Score)),
        ];

    /// <summary>The trees in flat arrays.</summary>
    public TreeEnsemble Flatten()
    {
        var ensemble = _model.Model.TrainedTreeEnsemble;
        var (roots, nodes, leaves) = (new List<int>(), new List<TreeNode>(), new List<double>());
        for (var i = 0; i < ensemble.Trees.Count; i++)
        {
            Append(ensemble.Trees[i], ensemble.TreeWeights[i], roots, nodes, leaves);
        }

        return new TreeEnsemble(ensemble.Bias, [.. roots], [.. nodes], [.. leaves], _width);
    }

    /// <summary>ML.NET's model file, the same bytes for the same model.</summary>
    public byte[] ToBytes()
    {
        using var saved = new MemoryStream();
        _context.Model.Save(_model, View(_context, [], _width).Schema, saved);
        using var source = new ZipArchive(saved, ZipArchiveMode.Read);
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = archive.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = EntryTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }

    private static void Append(
        RegressionTree tree,
        double weight,
        List<int> roots,
        List<TreeNode> nodes,
        List<double> leaves
    )
    {
        var (firstNode, firstLeaf) = (nodes.Count, leaves.Count);
        roots.Add(tree.NumberOfNodes > 0 ? firstNode : ~firstLeaf);
        for (var i = 0; i < tree.NumberOfNodes; i++)
        {
            nodes.Add(
                new TreeNode(
                    tree.NumericalSplitThresholds[i],
                    tree.NumericalSplitFeatureIndexes[i],
                    Child(tree.LeftChild[i]),
                    Child(tree.RightChild[i])
                )
            );
        }

        leaves.AddRange(tree.LeafValues.Select(value => value * weight));

        int Child(int child) => child >= 0 ? child + firstNode : ~(~child + firstLeaf);
    }

    /// <summary>Rows as ML.NET reads them.</summary>
    /// <param name="context">ML.NET.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="width">Inputs of a row.</param>
    public static IDataView View(MLContext context, IEnumerable<PaceRow> rows, int width)
    {
        var schema = SchemaDefinition.Create(typeof(PaceRow));
        schema[PaceRow.FeatureColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private static IEnumerable<PaceRow> Rows(float[] rows, int width, float[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            yield return new PaceRow { Features = rows[(i * width)..((i + 1) * width)], Label = labels[i] };
        }
    }
}
