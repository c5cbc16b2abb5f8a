using System.Numerics.Tensors;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;

namespace RoxMind.Inference.Sentences;

/// <summary>Makes the one vector of a text of those of its tokens.</summary>
internal static class Pooling
{
    private const string Setting = "pooling_mode_cls_token";

    private static readonly string s_file = Path.Combine("1_Pooling", "config.json");

    /// <summary>Whether a model's folder says that the first token stands for the text; else the mean of all does.</summary>
    public static bool IsFirstToken(string folder)
    {
        var path = Path.Combine(folder, s_file);
        if (!File.Exists(path))
        {
            return false;
        }

        using var config = JsonDocument.Parse(File.ReadAllBytes(path));
        return config.RootElement.TryGetProperty(Setting, out var isFirst) && isFirst.GetBoolean();
    }

    /// <summary>The vector of a text, of length 1.</summary>
    /// <param name="output">What the model gives: one vector, or one for each token.</param>
    /// <param name="isFirstToken">Whether that of the first token is taken.</param>
    public static float[] Of(OrtValue output, bool isFirstToken)
    {
        var shape = output.GetTensorTypeAndShape().Shape;
        var values = output.GetTensorDataAsSpan<float>();
        var vector = new float[shape[^1]];
        var rows = shape.Length == 3 && !isFirstToken ? (int)shape[1] : 1;
        for (var row = 0; row < rows; row++)
        {
            TensorPrimitives.Add(vector, values.Slice(row * vector.Length, vector.Length), vector);
        }

        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }
}
