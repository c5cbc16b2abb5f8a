using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Weights;

namespace RoxMind.Inference.Models;

/// <summary>
/// A LoRA adapter, bound to the graph's inputs by name. (ONNX Runtime's own adapter object is ignored where inputs and outputs
/// are bound, without a word.)
/// </summary>
internal sealed partial class LoraAdapter : IDisposable
{
    private LoraAdapter(IReadOnlyList<(string Name, OrtValue Value)> inputs) => Inputs = inputs;

    /// <summary>Inputs to be bound in each run.</summary>
    public IReadOnlyList<(string Name, OrtValue Value)> Inputs { get; }

    /// <summary>Reads an adapter as PEFT writes it, for a graph whose LoRA weights are initializers that can be overridden.</summary>
    /// <param name="folder">Folder of <c>adapter_model.safetensors</c> and <c>adapter_config.json</c>.</param>
    /// <param name="graph">The graph.</param>
    /// <exception cref="TextModelException">
    /// The adapter can't be read, or does not fit the graph; the message names the tensor.
    /// </exception>
    public static LoraAdapter Read(string folder, TextGraph graph)
    {
        var slots = Slots(graph);
        if (slots.Count == 0)
        {
            throw graph.Refuse(
                "it has no inputs for an adapter (initializers that are inputs too, with lora_A and lora_B in their names); "
                    + "export the model with them, or merge the adapter into its weights."
            );
        }

        var scale = Scale(folder);
        var inputs = new List<(string Name, OrtValue Value)>();
        foreach (var (name, tensor) in Tensors(folder))
        {
            if (Key(name) is not { } key || !slots.TryGetValue(key, out var slot))
            {
                throw Refuse(folder, TextModelFiles.AdapterWeights, $"the graph has no input for '{name}'.");
            }

            if (tensor.Shape is not [var rows, var columns] || slot.Node.Dimensions is not [var first, var second])
            {
                throw Refuse(folder, TextModelFiles.AdapterWeights, $"'{name}' is no matrix.");
            }

            if (first != columns || second != rows)
            {
                throw Refuse(
                    folder,
                    TextModelFiles.AdapterWeights,
                    $"'{name}' has the shape [{rows}, {columns}], and '{slot.Name}' takes [{second}, {first}]."
                );
            }

            var values = tensor.TransposedTimes(key.Part == "B" ? scale : 1);
            inputs.Add((slot.Name, ToOrtValue(values, slot.Node.ElementDataType, [columns, rows], graph)));
        }

        return new LoraAdapter(inputs);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, value) in Inputs)
        {
            value.Dispose();
        }
    }

    private static Dictionary<(int Layer, string Projection, string Part), (string Name, NodeMetadata Node)> Slots(
        TextGraph graph
    ) =>
        graph
            .Session.OverridableInitializerMetadata.Select(input => (Key: Key(input.Key), input.Key, input.Value))
            .Where(input => input.Item1 is not null)
            .ToDictionary(input => input.Item1!.Value, input => (input.Item2, input.Value));

    private static (int Layer, string Projection, string Part)? Key(string name)
    {
        var match = WeightName().Match(name);
        return match.Success
            ? (
                int.Parse(match.Groups["layer"].ValueSpan, CultureInfo.InvariantCulture),
                match.Groups["projection"].Value,
                match.Groups["part"].Value
            )
            : null;
    }

    private static IReadOnlyDictionary<string, WeightTensor> Tensors(string folder)
    {
        try
        {
            return SafetensorsFile.Read(Path.Combine(folder, TextModelFiles.AdapterWeights));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw Refuse(folder, TextModelFiles.AdapterWeights, exception.Message, exception);
        }
    }

    private static float Scale(string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllBytes(Path.Combine(folder, TextModelFiles.AdapterConfig))
            );
            var root = document.RootElement;
            var (alpha, rank) = (root.GetProperty("lora_alpha").GetDouble(), root.GetProperty("r").GetDouble());
            var rooted = root.TryGetProperty("use_rslora", out var flag) && flag.ValueKind == JsonValueKind.True;
            return (float)(alpha / (rooted ? Math.Sqrt(rank) : rank));
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw Refuse(
                folder,
                TextModelFiles.AdapterConfig,
                $"its scale (lora_alpha / r) can't be read: {exception.Message}",
                exception
            );
        }
    }

    private static OrtValue ToOrtValue(float[] values, TensorElementType type, long[] shape, TextGraph graph) =>
        type switch
        {
            TensorElementType.Float => OrtValue.CreateTensorValueFromMemory(values, shape),
            TensorElementType.Float16 => OrtValue.CreateTensorValueFromMemory(
                MemoryMarshal.Cast<Half, Float16>(Array.ConvertAll(values, one => (Half)one)).ToArray(),
                shape
            ),
            TensorElementType.BFloat16 => OrtValue.CreateTensorValueFromMemory(
                Array.ConvertAll(values, one => new BFloat16(BrainFloat.FromSingle(one))),
                shape
            ),
            _ => throw graph.Refuse(
                $"an input for an adapter is of type {type}; Float, Float16 and BFloat16 are known."
            ),
        };

    private static TextModelException Refuse(string folder, string file, string reason, Exception? cause = null) =>
        new(folder, file, reason, cause);

    /// <summary>Layer, projection and half, in PEFT's names and in those of exported graphs.</summary>
    [GeneratedRegex(
        @"layers\.(?<layer>\d+)\..*?(?<projection>[a-z]+_proj)\.lora_(?<part>[AB])\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WeightName();
}
