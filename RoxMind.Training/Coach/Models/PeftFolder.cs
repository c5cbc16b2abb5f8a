using System.Text.Json;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Models;

/// <summary>Writes a LoRA adapter as the PEFT library does, for every program that reads those.</summary>
internal static class PeftFolder
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes <c>adapter_config.json</c> and <c>adapter_model.safetensors</c>.</summary>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="config">What the adapter is.</param>
    /// <param name="tensors">Its matrices.</param>
    /// <exception cref="ArgumentException">A matrix is not of the adapter's rank.</exception>
    public static void Write(string folder, PeftConfig config, IReadOnlyList<LoraTensors> tensors)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.FirstOrDefault(one => one.A.Shape[0] != config.R || one.B.Shape[1] != config.R) is { } other)
        {
            throw new ArgumentException(
                $"{other.Projection} of layer {other.Layer} is not of rank {config.R}.",
                nameof(tensors)
            );
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, TextModelFiles.AdapterConfig),
            JsonSerializer.Serialize(config, Json) + "\n"
        );
        SafetensorsWriter.Write(
            Path.Combine(folder, TextModelFiles.AdapterWeights),
            [
                .. tensors
                    .OrderBy(one => one.Layer)
                    .ThenBy(one => one.Projection, StringComparer.Ordinal)
                    .SelectMany(one => new[] { Named(one, "A", one.A), Named(one, "B", one.B) }),
            ]
        );
    }

    private static (string Name, int[] Shape, Func<WeightTensor> Tensor) Named(
        LoraTensors pair,
        string part,
        WeightTensor tensor
    ) =>
        (
            $"base_model.model.model.layers.{pair.Layer}.self_attn.{pair.Projection}.lora_{part}.weight",
            tensor.Shape,
            () => tensor
        );
}
