using System.Diagnostics;
using System.Text.Json;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;
using RoxMind.Tests.Inference.Text;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Training.Coach;

/// <summary>
/// The whole way from races to a model, by the commands of docs/coach.md and very small. Runs only when asked for: it needs the
/// training program's native library, which lies beside that program alone.
/// </summary>
[Slow]
public sealed class CoachTrainingTests : IDisposable
{
    private const double Tolerance = 1e-4;

    private static readonly string[] Size =
    [
        "--layers",
        "2",
        "--hidden",
        "32",
        "--heads",
        "2",
        "--kv-heads",
        "1",
        "--intermediate",
        "64",
    ];

    private static readonly string Bundle = Path.Combine(RepositoryRoot.Path, "models", "default");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Explicit = true)]
    public async Task Tuned_model_is_its_base_with_the_adapter_and_the_runtime_agrees_with_the_trainer()
    {
        await CoachAsync("corpus", "--documents", "400", "--bundle", Bundle, "--out", "corpus");
        await CoachAsync(["train", "--corpus", "corpus", "--out", "base", "--batch-tokens", "2048", .. Size]);
        await CoachAsync("tune", "--corpus", "corpus", "--base", "base", "--learning-rate", "0.01", "--out", "tuned");
        await CoachAsync("export", "--model", "base", "--adapter-rank", "8", "--out", "plain");
        await CoachAsync("export", "--model", "tuned", "--out", "merged");

        GoldenLogitsTests.Check(At("plain"));
        GoldenLogitsTests.Check(At("merged"));
        var (plain, adapted, merged) = (
            Logits("plain"),
            Logits("plain", Path.Combine("tuned", "adapter")),
            Logits("merged")
        );
        Assert.Contains(plain.Zip(merged), pair => Math.Abs(pair.First - pair.Second) > 100 * Tolerance);
        Assert.All(adapted.Zip(merged), pair => Assert.Equal(pair.First, pair.Second, Tolerance));

        using var record = JsonDocument.Parse(await File.ReadAllBytesAsync(At("tuned/training.json"), Token));
        foreach (var stage in new[] { "pretraining", "tuning" })
        {
            var outcome = record.RootElement.GetProperty(stage).GetProperty("outcome");
            var (before, after) = (outcome.GetProperty("perplexityBefore"), outcome.GetProperty("perplexityAfter"));
            Assert.True(after.GetDouble() < before.GetDouble(), $"{stage}: {before} to {after}");
        }
    }

    [Fact(Explicit = true)]
    public async Task Learning_that_was_ended_goes_on_to_the_same_model()
    {
        await CoachAsync("corpus", "--documents", "200", "--bundle", Bundle, "--out", "corpus");
        string[] learning = ["train", "--corpus", "corpus", "--batch-tokens", "1024", "--epochs", "4", .. Size];
        await CoachAsync([.. learning, "--checkpoint-steps", "1", "--out", "whole"]);
        using (var process = Start([.. learning, "--checkpoint-steps", "1", "--out", "parts"]))
        {
            while (!File.Exists(At("parts.checkpoint/progress.json")))
            {
                Assert.False(process.HasExited, "it ended before its first checkpoint");
                await Task.Yield();
            }

            using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync(Token);
            Assert.NotEqual(0, process.ExitCode);
        }

        Assert.False(File.Exists(At("parts/model.safetensors")));
        await CoachAsync([.. learning, "--checkpoint-steps", "1", "--out", "parts"]);
        Assert.Equal(
            await File.ReadAllBytesAsync(At("whole/model.safetensors"), Token),
            await File.ReadAllBytesAsync(At("parts/model.safetensors"), Token)
        );
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string At(string path) => Path.Combine(_folder.Path, path);

    private float[] Logits(string folder, string? adapter = null)
    {
        using var model = TextModel.Load(
            At(folder),
            new TextGraphOptions { Threads = 1 },
            adapter is null ? null : At(adapter)
        );
        using var cache = new TextCache(model.Graph, 1, 64);
        using var prompts = new PromptRun(model.Graph, cache, model.Adapter);
        return [.. prompts.Run(0, [.. model.Prompt("### Instruction:\nWrite the feedback for this race.\n")])];
    }

    private Process Start(params IEnumerable<string> arguments)
    {
        var program = Path.Combine(
            AppContext.BaseDirectory.Replace("RoxMind.Tests", "RoxMind.Training", StringComparison.Ordinal),
            "RoxMind.Training.dll"
        );
        var start = new ProcessStartInfo("dotnet", [program, "coach", .. arguments])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => TestContext.Current.TestOutputHelper?.WriteLine(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => TestContext.Current.TestOutputHelper?.WriteLine(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task CoachAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {process.ExitCode}");
    }
}
