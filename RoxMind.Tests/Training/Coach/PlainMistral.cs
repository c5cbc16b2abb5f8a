using System.Numerics.Tensors;
using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Export;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

/// <summary>
/// The Mistral architecture in plain code and double precision, written from its description and from nothing of this project:
/// RMS norm, halves turned by place, shared heads of keys and values, a sliding window, SwiGLU.
/// </summary>
internal sealed class PlainMistral(MistralConfig config, IReadOnlyDictionary<string, WeightTensor> weights)
    : IReferenceLogits
{
    private readonly Dictionary<string, double[][]> _rows = weights.ToDictionary(
        one => one.Key,
        one => Array.ConvertAll(one.Value.Values, value => (double)value).Chunk(one.Value.Shape[^1]).ToArray(),
        StringComparer.Ordinal
    );

    public float[][] Logits(IReadOnlyList<int> tokens)
    {
        double[][] hidden = [.. tokens.Select(token => Rows("model.embed_tokens")[token])];
        for (var layer = 0; layer < config.NumHiddenLayers; layer++)
        {
            var name = $"model.layers.{layer}";
            var attended = Attend(name, [.. hidden.Select(one => Norm($"{name}.input_layernorm", one))]);
            hidden = [.. hidden.Zip(attended, Sum)];
            hidden =
            [
                .. hidden.Select(one => Sum(one, FeedForward(name, Norm($"{name}.post_attention_layernorm", one)))),
            ];
        }

        var head = config.TieWordEmbeddings ? "model.embed_tokens" : "lm_head";
        return [.. hidden.Select(one => Array.ConvertAll(Times(head, Norm("model.norm", one)), value => (float)value))];
    }

    public void Dispose()
    {
        // Holds nothing but numbers.
    }

    private double[][] Attend(string layer, double[][] inputs)
    {
        var (heads, shared) = (config.NumAttentionHeads, config.NumKeyValueHeads);
        double[][][] Project(string part, bool turn) =>
            [
                .. inputs.Select(
                    (input, place) =>
                        Times($"{layer}.self_attn.{part}", input)
                            .Chunk(config.HeadSize)
                            .Select(head => turn ? Turn(head, place) : head)
                            .ToArray()
                ),
            ];
        var queries = Project("q_proj", turn: true);
        var keys = Project("k_proj", turn: true);
        var values = Project("v_proj", turn: false);
        return
        [
            .. inputs.Select(
                (_, place) =>
                    Times(
                        $"{layer}.self_attn.o_proj",
                        [
                            .. Enumerable
                                .Range(0, heads)
                                .SelectMany(head =>
                                    Mix(queries[place][head], keys, values, head / (heads / shared), place)
                                ),
                        ]
                    )
            ),
        ];
    }

    private double[] Mix(double[] query, double[][][] keys, double[][][] values, int head, int place)
    {
        var first = config.SlidingWindow is { } window ? Math.Max(0, place - window + 1) : 0;
        double[] scores =
        [
            .. Enumerable
                .Range(first, place - first + 1)
                .Select(other => Math.Exp(Dot(query, keys[other][head]) / Math.Sqrt(config.HeadSize))),
        ];
        var (mixed, all) = (new double[config.HeadSize], scores.Sum());
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j < mixed.Length; j++)
            {
                mixed[j] += scores[i] / all * values[first + i][head][j];
            }
        }

        return mixed;
    }

    /// <summary>Turns the pair of a number in the first half and the number at its place in the second.</summary>
    private double[] Turn(double[] head, int place)
    {
        var half = head.Length / 2;
        var turned = new double[head.Length];
        for (var i = 0; i < half; i++)
        {
            var angle = place / Math.Pow(config.RopeTheta, (double)i / half);
            turned[i] = (head[i] * Math.Cos(angle)) - (head[i + half] * Math.Sin(angle));
            turned[i + half] = (head[i + half] * Math.Cos(angle)) + (head[i] * Math.Sin(angle));
        }

        return turned;
    }

    private double[] FeedForward(string layer, double[] input)
    {
        var (gate, up) = (Times($"{layer}.mlp.gate_proj", input), Times($"{layer}.mlp.up_proj", input));
        return Times($"{layer}.mlp.down_proj", [.. gate.Zip(up, (one, other) => one / (1 + Math.Exp(-one)) * other)]);
    }

    private double[] Norm(string name, double[] input)
    {
        var root = Math.Sqrt((Dot(input, input) / input.Length) + config.RmsNormEps);
        return [.. input.Zip(Rows(name)[0], (value, weight) => value / root * weight)];
    }

    private double[] Times(string name, double[] input) => Array.ConvertAll(Rows(name), row => Dot(row, input));

    private double[][] Rows(string name) => _rows[$"{name}.weight"];

    private static double Dot(double[] one, double[] other) => TensorPrimitives.Dot<double>(one, other);

    private static double[] Sum(double[] one, double[] other) => [.. one.Zip(other, (left, right) => left + right)];
}
