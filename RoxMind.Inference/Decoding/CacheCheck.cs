using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using RoxMind.Inference.Decoding.Drafts;
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

        var tokens = Some(model);
        try
        {
            float[] whole = [.. prompts.Run(0, tokens)];
            prompts.Run(0, tokens.AsSpan(0, Tokens - 1));
            steps.Begin(0, Tokens - 1);
            steps.Append(0, Tokens - 1, tokens[^1]);
            steps.Run(1);
            if (!IsSame(whole, steps.Logits(0)))
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

    /// <summary>
    /// Whether several tokens can follow what is in the cache in one run. Not every graph that goes on by one token does, and one that does
    /// not can be used all the same.
    /// </summary>
    public static bool ReadsOn(TextModel model, PromptRun prompts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(prompts);
        var tokens = Some(model);
        float[] whole = [.. prompts.Run(0, tokens)];
        try
        {
            prompts.Run(0, tokens.AsSpan(0, 1));
            return IsSame(whole, prompts.Run(0, 1, tokens.AsSpan(1)));
        }
        catch (OnnxRuntimeException)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether several tokens of several texts give the logits that each text's give alone: the texts here are of one, two and more tokens.
    /// </summary>
    public static bool ReadsSeveral(TextModel model, PromptRun prompts, DraftRun run)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(prompts);
        ArgumentNullException.ThrowIfNull(run);
        var tokens = Some(model);
        float[] whole = [.. prompts.Run(0, tokens)];
        try
        {
            run.Begin(0);
            for (var row = 0; row < run.Rows; row++)
            {
                var cached = row % Tokens;
                prompts.Run(row, tokens.AsSpan(0, Math.Max(1, cached)));
                run.Add(cached, tokens[cached], tokens.AsSpan(cached + 1));
            }

            run.Run();
            return Enumerable
                .Range(0, run.Rows)
                .All(row => IsSame(whole, run.Logits(row, Tokens - 1 - (row % Tokens))));
        }
        catch (OnnxRuntimeException)
        {
            return false;
        }
    }

    private static int[] Some(TextModel model) =>
        [.. Enumerable.Range(0, Tokens).Select(i => (7 + (13 * i)) % model.Config.VocabularySize)];

    private static bool IsSame(ReadOnlySpan<float> whole, ReadOnlySpan<float> apart) =>
        TensorPrimitives.Distance(whole, apart) <= Tolerance * TensorPrimitives.Norm(whole);
}
