using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

/// <summary>Holds a model's folder, run as the service runs it, against the architecture in plain code.</summary>
internal static class GraphCheck
{
    private static readonly int[][] Texts =
    [
        [1, 7, 9, 300, 17, 3, 42, 5, 80, 301, 77],
        [1, 9, 9, 9, 11, 399, 0],
        [1, 350, 2, 44],
    ];

    /// <summary>Prompts, then the same texts token by token beside one another, against plain loops.</summary>
    internal static void Run(string folder, MistralFolder expected, string? adapter = null, double tolerance = 1e-4)
    {
        using var plain = new PlainMistral(expected.Config, expected.Weights);
        using var model = TextModel.Load(folder, new TextGraphOptions { Threads = 1 }, adapter);
        using var cache = new TextCache(model.Graph, Texts.Length, 32);
        using var prompts = new PromptRun(model.Graph, cache, model.Adapter);
        using var steps = new StepRun(model.Graph, cache, model.Adapter);
        float[][][] logits = [.. Texts.Select(plain.Logits)];
        for (var row = 0; row < Texts.Length; row++)
        {
            prompts.Run(row, Texts[row]);
            for (var place = 0; place < Texts[row].Length; place++)
            {
                AssertClose(logits[row][place], prompts.Logits(place), tolerance);
            }

            prompts.Run(row, Texts[row].AsSpan(0, row + 1));
            steps.Begin(row, row + 1);
        }

        // Texts that are at their ends drop out: longest first, so that those that go on are the first rows.
        for (var step = 0; Texts[0].Length > step + 1; step++)
        {
            var rows = Texts.Where((text, row) => text.Length > row + 1 + step).Count();
            for (var row = 0; row < rows; row++)
            {
                steps.Append(row, row + 1 + step, Texts[row][row + 1 + step]);
            }

            steps.Run(rows);
            for (var row = 0; row < rows; row++)
            {
                AssertClose(logits[row][row + 1 + step], steps.Logits(row), tolerance);
            }
        }
    }

    private static void AssertClose(float[] expected, ReadOnlySpan<float> logits, double tolerance)
    {
        Assert.Equal(expected.Length, logits.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], logits[i], tolerance);
        }
    }
}
