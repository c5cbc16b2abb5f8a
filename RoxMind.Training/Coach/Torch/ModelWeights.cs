using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Takes a model's numbers out of the module that was trained, and puts numbers in.</summary>
internal static class ModelWeights
{
    private const string Lora = ".lora_";

    /// <summary>Puts numbers in.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weights">Its numbers by name.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or of another shape; the message names it.</exception>
    public static void Load(MistralModel model, IReadOnlyDictionary<string, WeightTensor> weights)
    {
        using var silent = no_grad();
        foreach (var (name, parameter) in model.named_parameters())
        {
            if (!weights.TryGetValue(name, out var tensor))
            {
                throw new InvalidDataException($"There is no tensor '{name}'.");
            }

            var shape = tensor.Shape.Select(one => (long)one).ToArray();
            if (!parameter.shape.SequenceEqual(shape))
            {
                throw new InvalidDataException(
                    $"'{name}' has the shape [{string.Join(", ", shape)}] instead of [{string.Join(", ", parameter.shape)}]."
                );
            }

            using var numbers = torch.tensor(tensor.Values, shape);
            parameter.copy_(numbers);
        }
    }

    /// <summary>The model's numbers, a low-rank change merged into what it changes.</summary>
    public static SortedDictionary<string, WeightTensor> Merged(MistralModel model)
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        var weights = new SortedDictionary<string, WeightTensor>(StringComparer.Ordinal);
        foreach (var (name, parameter) in model.named_parameters())
        {
            if (!name.Contains(Lora, StringComparison.Ordinal))
            {
                weights[name] = Take(parameter);
            }
        }

        foreach (var (layer, name, projection) in Adapted(model))
        {
            if (projection is { Adapter: var (a, b), Lora: { } lora })
            {
                weights[$"model.layers.{layer}.self_attn.{name}.weight"] = Take(
                    projection.Weight.to(ScalarType.Float32) + (b.matmul(a) * lora.Scale)
                );
            }
        }

        return weights;
    }

    /// <summary>The matrices of the low-rank change alone; empty without one.</summary>
    public static List<LoraTensors> Adapter(MistralModel model)
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        var changes = new List<LoraTensors>();
        foreach (var (layer, name, projection) in Adapted(model))
        {
            if (projection.Adapter is var (a, b))
            {
                changes.Add(new LoraTensors(layer, name, Take(a), Take(b)));
            }
        }

        return changes;
    }

    private static IEnumerable<(int Layer, string Name, Projection Projection)> Adapted(MistralModel model) =>
        model.Layers.SelectMany(
            (layer, number) =>
                new[] { (number, "q_proj", layer.Attention.Query), (number, "v_proj", layer.Attention.Value) }
        );

    private static WeightTensor Take(Tensor tensor) =>
        new(
            [.. tensor.shape.Select(one => (int)one)],
            tensor.detach().to(CPU).to(ScalarType.Float32).contiguous().data<float>().ToArray()
        );
}
