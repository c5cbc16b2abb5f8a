using CsCheck;
using Microsoft.ML;
using Microsoft.ML.Data;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Trees;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Pace;

namespace RoxMind.Tests.Training;

public sealed class TreeEnsembleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(22)]
    public void Shipped_trees_answer_as_the_shipped_ml_net_model(int segmentsDone)
    {
        var checkpoint = ShippedBundle.Bundle.Pace.Checkpoints[segmentsDone];
        var (width, random) = (checkpoint.Trees.FeatureCount, new Random(segmentsDone));
        PaceRow[] rows =
        [
            .. Enumerable
                .Range(0, 500)
                .Select(_ => new PaceRow
                {
                    Features =
                    [
                        .. Enumerable
                            .Range(0, width)
                            .Select(i =>
                                i < width - 1
                                    ? (float)(
                                        checkpoint.Ridge.Means[i]
                                        + (checkpoint.Ridge.Scales[i] * 6 * (random.NextDouble() - 0.5))
                                    )
                                    : (float)(random.NextDouble() - 0.5)
                            ),
                    ],
                }),
        ];
        var context = new MLContext(1);
        using var file = File.OpenRead(Path.Combine(ShippedBundle.Folder, BundleFiles.PaceModel(segmentsDone)));
        var model = context.Model.Load(file, out _);
        var answers = model.Transform(BoostedTrees.View(context, rows, width));
        var scores = answers.GetColumn<float>(nameof(PaceScore.Score)).ToArray();
        Assert.Equal(scores, rows.Select(row => (float)checkpoint.Trees.Predict(row.Features)));
    }

    [Fact]
    public void Rows_together_are_answered_as_one_by_one() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 40], Gen.Int[0, 10_000])
            .Sample(
                (count, leaves, seed) =>
                {
                    const int width = 5;
                    var random = new Random(seed);
                    var trees = Drawn(random, leaves, width - 1);
                    var rows = Enumerable.Range(0, count * width).Select(_ => Value(random)).ToArray();
                    var together = new double[count];
                    trees.Predict(rows, width, together);
                    Assert.Equal(
                        Enumerable.Range(0, count).Select(i => trees.Predict(rows.AsSpan(i * width, width))),
                        together
                    );
                }
            );

    [Fact]
    public void Bytes_read_back_are_the_same_trees()
    {
        foreach (var checkpoint in ShippedBundle.Bundle.Pace.Checkpoints)
        {
            var bytes = checkpoint.Trees.ToBytes();
            Assert.Equal(bytes, TreeEnsemble.Parse(bytes).ToBytes());
        }
    }

    [Fact]
    public void Bytes_cut_or_altered_never_lead_out_of_the_arrays()
    {
        var bytes = ShippedBundle.Bundle.Pace.Checkpoints[0].Trees.ToBytes();
        var row = new float[PaceFeatures.MaxCount + 1];
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length])
            .Sample(
                (at, value, length) =>
                {
                    var copy = bytes.ToArray();
                    copy[at] = value;
                    foreach (var some in (byte[][])[copy, bytes[..length]])
                    {
                        try
                        {
                            var trees = TreeEnsemble.Parse(some);
                            if (trees.FeatureCount <= row.Length)
                            {
                                trees.Predict(row);
                            }
                        }
                        catch (InvalidDataException refused)
                        {
                            Assert.NotEmpty(refused.Message);
                        }
                    }
                }
            );
    }

    [Fact]
    public void Trees_by_hand_sum_their_leaves_and_the_bias()
    {
        var trees = new TreeEnsemble(
            0.5,
            [0, ~3],
            [new TreeNode(1, 0, 1, ~0), new TreeNode(2, 1, ~1, ~2)],
            [10, 20, 30, 100],
            2
        );
        Assert.Equal(110.5, trees.Predict([1.5f, 0]));
        Assert.Equal(120.5, trees.Predict([1, 2]));
        Assert.Equal(130.5, trees.Predict([1, 2.5f]));
    }

    [Fact]
    public void Trees_that_lead_backwards_are_refused() =>
        Assert.Throws<InvalidDataException>(() => new TreeEnsemble(0, [0], [new TreeNode(1, 0, 0, ~0)], [1], 1));

    [Fact]
    public void Inputs_have_as_many_names_as_values()
    {
        var race = new PaceProgress();
        var standard = new StationStandard(Division.Open, Gender.Male, 100);
        race.Read(
            new PaceQuery(standard, AgeGroup.Unknown, SmallField.Races[0].Splits, null),
            ShippedBundle.Bundle.Pace.Frames[standard]
        );
        for (var k = 0; k < RaceFormat.SegmentCount; k++)
        {
            var row = new float[PaceFeatures.MaxCount + 1];
            Array.Fill(row, float.NaN);
            PaceFeatures.Write(race, k, row);
            Assert.Equal(PaceFeatures.Names(k).Length, row.Count(value => !float.IsNaN(value)));
            Assert.Equal(PaceFeatures.Names(k).Length, PaceFeatures.Names(k).Distinct().Count());
        }
    }

    /// <summary>Values and thresholds are often equal, and some values are none.</summary>
    private static float Value(Random random) => random.Next(20) == 0 ? float.NaN : random.Next(-4, 5) / 2f;

    /// <summary>Ten trees of any shape, each with up to so many leaves.</summary>
    private static TreeEnsemble Drawn(Random random, int mostLeaves, int features)
    {
        var (roots, nodes, values) = (new List<int>(), new List<TreeNode>(), new List<double>());
        for (var t = 0; t < 10; t++)
        {
            roots.Add(Grow(random.Next(1, mostLeaves + 1)));
        }

        return new TreeEnsemble(random.NextDouble(), [.. roots], [.. nodes], [.. values], features);

        int Grow(int leaves)
        {
            if (leaves == 1)
            {
                values.Add(random.NextDouble());
                return ~(values.Count - 1);
            }

            var at = nodes.Count;
            nodes.Add(default);
            var left = random.Next(1, leaves);
            nodes[at] = new TreeNode(random.Next(-4, 5) / 2f, random.Next(features), Grow(left), Grow(leaves - left));
            return at;
        }
    }
}
