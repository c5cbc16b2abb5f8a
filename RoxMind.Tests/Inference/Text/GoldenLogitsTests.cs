using System.Runtime.InteropServices;
using System.Text.Json;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Tests.Inference.Text;

/// <summary>The trainer's own logits, in <c>golden.json</c> of a model's folder, against what is computed here.</summary>
public sealed class GoldenLogitsTests(TinyCoach coach) : IClassFixture<TinyCoach>
{
    private const double Tolerance = 1e-4;

    [Fact]
    public void Random_model_gives_the_trainers_logits() => Check(coach.Folder);

    [Fact]
    public void Shipped_model_gives_the_trainers_logits()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "models", "default", "coach");
        if (!Directory.Exists(folder))
        {
            Assert.Skip("There is no language model in models/default/coach.");
        }

        Check(folder);
    }

    /// <summary>Prompts one by one, then all texts in steps of one ragged batch, following the trainer's tokens.</summary>
    internal static void Check(string folder)
    {
        using var model = TextModel.Load(folder, new TextGraphOptions { Threads = 1 });
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "golden.json")));
        int[] columns = Ints(golden.RootElement.GetProperty("columns"));
        Sequence[] sequences =
        [
            .. golden.RootElement.GetProperty("sequences").EnumerateArray().Select(one => Read(one, columns)),
        ];
        Assert.True(sequences.Select(sequence => sequence.Prompt.Length).Distinct().Count() > 1, "not ragged");
        using var cache = new TextCache(model.Graph, sequences.Length, model.Config.ContextLength);
        using var prompts = new PromptRun(model.Graph, cache, null);
        using var steps = new StepRun(model.Graph, cache, null);
        for (var row = 0; row < sequences.Length; row++)
        {
            prompts.Run(row, sequences[row].Prompt);
            steps.Begin(row, sequences[row].Prompt.Length);
            for (var place = 0; place < sequences[row].Prompt.Length; place++)
            {
                AssertClose(sequences[row], place, prompts.Logits(place), columns);
            }
        }

        var generated = sequences.Min(sequence => sequence.Generated.Length);
        Assert.True(generated >= 30);
        for (var step = 0; step < generated; step++)
        {
            for (var row = 0; row < sequences.Length; row++)
            {
                steps.Append(row, sequences[row].Prompt.Length + step, sequences[row].Generated[step]);
            }

            steps.Run(sequences.Length);
            for (var row = 0; row < sequences.Length; row++)
            {
                AssertClose(sequences[row], sequences[row].Prompt.Length + step, steps.Logits(row), columns);
            }
        }
    }

    private static void AssertClose(Sequence sequence, int place, Span<float> logits, int[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            Assert.Equal(sequence.Logits[(place * columns.Length) + i], logits[columns[i]], Tolerance);
        }
    }

    private static Sequence Read(JsonElement one, int[] columns)
    {
        var logits = MemoryMarshal.Cast<byte, float>(one.GetProperty("logits").GetBytesFromBase64()).ToArray();
        var sequence = new Sequence(Ints(one.GetProperty("prompt")), Ints(one.GetProperty("generated")), logits);
        Assert.Equal((sequence.Prompt.Length + sequence.Generated.Length) * columns.Length, logits.Length);
        return sequence;
    }

    private static int[] Ints(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetInt32())];

    private sealed record Sequence(int[] Prompt, int[] Generated, float[] Logits);
}
