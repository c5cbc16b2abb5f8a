using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// Finds out whether a graph works as the engine uses it: three tokens must give the same logits in one run as in two, the
/// second going on in place from the first's cache. A graph that makes a new cache in every run (without
/// GroupQueryAttention) would go on from nothing, without a word.
/// </summary>
internal static class CacheCheck
{
    private const int Tokens = 3;

    /// <summary>Largest difference that rounding explains, as a share of the logits' own size.</summary>
    private const float Tolerance = 0.05f;

    /// <summary>Tries the graph with the first slot.</summary>
    /// <exception cref="TextModelException">It does not.</exception>
    public static void Run(TextModel model, PromptRun prompts, StepRun steps, int width)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (width < Tokens + 1)
        {
            throw model.Graph.Refuse($"its context of {width} tokens is too short for any text.");
        }

        int[] tokens = [.. Enumerable.Range(0, Tokens).Select(i => (7 + (13 * i)) % model.Config.VocabularySize)];
        try
        {
            float[] whole = [.. prompts.Run(0, tokens)];
            prompts.Run(0, tokens.AsSpan(0, Tokens - 1));
            steps.Begin(0, Tokens - 1);
            steps.Append(0, Tokens - 1, tokens[^1]);
            steps.Run(1);
            var apart = TensorPrimitives.Distance(whole, steps.Logits(0));
            if (!(apart <= Tolerance * TensorPrimitives.Norm<float>(whole)))
            {
                throw model.Graph.Refuse(
                    "it does not go on from a cache that is past and present in one; export it with GroupQueryAttention."
                );
            }
        }
        catch (OnnxRuntimeException exception)
        {
            throw model.Graph.Refuse($"ONNX Runtime can't run it: {exception.Message}", exception);
        }
    }
}
