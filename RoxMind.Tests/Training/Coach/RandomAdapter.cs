using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

/// <summary>LoRA adapters of random numbers.</summary>
internal static class RandomAdapter
{
    internal static List<LoraTensors> Make(MistralConfig config, int rank)
    {
        var random = new Random(1);
        WeightTensor Matrix(int rows, int columns) =>
            new([rows, columns], [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextSingle() - 0.5f)]);
        var (hidden, size) = (config.HiddenSize, config.HeadSize);
        (string Part, int Outputs)[] parts =
        [
            ("v_proj", config.NumKeyValueHeads * size),
            ("q_proj", config.NumAttentionHeads * size),
        ];
        return
        [
            .. Enumerable
                .Range(0, config.NumHiddenLayers)
                .SelectMany(layer =>
                    parts.Select(one => new LoraTensors(
                        layer,
                        one.Part,
                        Matrix(rank, hidden),
                        Matrix(one.Outputs, rank)
                    ))
                ),
        ];
    }

    /// <summary>Weights that compute what others compute with the adapter.</summary>
    internal static Dictionary<string, WeightTensor> Merge(
        IReadOnlyDictionary<string, WeightTensor> weights,
        IEnumerable<LoraTensors> changes,
        float scale
    )
    {
        var merged = weights.ToDictionary();
        foreach (var change in changes)
        {
            var name = MistralTensors.Layer(change.Layer, $"self_attn.{change.Projection}");
            merged[name] = Merged(merged[name], change, scale);
        }

        return merged;
    }

    private static WeightTensor Merged(WeightTensor tensor, LoraTensors change, float scale)
    {
        var (columns, ranks, values) = (tensor.Shape[1], change.A.Shape[0], tensor.Values.ToArray());
        for (var i = 0; i < values.Length; i++)
        {
            for (var rank = 0; rank < ranks; rank++)
            {
                values[i] +=
                    scale
                    * change.B.Values[(i / columns * ranks) + rank]
                    * change.A.Values[(rank * columns) + (i % columns)];
            }
        }

        return new WeightTensor(tensor.Shape, values);
    }
}
