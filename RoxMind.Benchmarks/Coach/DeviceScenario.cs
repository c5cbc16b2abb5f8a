using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using RoxMind.Grains.Models.Serving;
using RoxMind.Inference.Models;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Coach;

/// <summary>
/// Whether a device computes what the processor does: the logits of the bundle's language model on real prompts and the tokens that follow. Then
/// how fast it writes, with another model where one is named: one of random numbers has the speed of a trained one.
/// </summary>
internal sealed class DeviceScenario : IScenario
{
    private const string DeviceVariable = "BENCH_DEVICE";
    private const double Tolerance = 1e-3;
    private const int Races = 64;
    private const int Prompts = 8;
    private const int Steps = 32;
    private const int Slots = 32;

    /// <inheritdoc/>
    public string Name => "coach-device";

    /// <inheritdoc/>
    public string Description =>
        $"the language model on the device in {DeviceVariable} (cpu, or cuda in a build for it): its logits beside the processor's, and tokens/s of {Slots} texts at a time, by the bundle's model or the folder in {CoachScenario.FolderVariable}";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("model", "device", "largest difference", "other token", "tokens/s");
        var name = Environment.GetEnvironmentVariable(DeviceVariable) ?? nameof(Accelerator.Cpu);
        if (!Enum.TryParse<Accelerator>(name, ignoreCase: true, out var device))
        {
            throw new ScenarioFailedException(table, $"{DeviceVariable} is '{name}'; cpu or cuda is expected");
        }

        if (AcceleratorCheck.Problem(device, OrtEnv.Instance().GetAvailableProviders()) is { } problem)
        {
            throw new ScenarioFailedException(table, problem);
        }

        var bundleFolder = new RoxMindOptions().ModelFolder;
        var bundle = ModelBundle.Load(bundleFolder);
        var folder = Path.Combine(bundleFolder, "coach");
        double difference;
        using (var model = TextModel.Load(folder, new TextGraphOptions { Accelerator = device }))
        using (var plain = TextModel.Load(folder, new TextGraphOptions { Lanes = 1 }))
        {
            var requests = new CoachRequests(plain, bundle, Races);
            (difference, var others) = Compare(plain, model, requests, cancellationToken);
            var load = await CoachLoad.RunAsync(model, requests, Slots, texts: 2 * Slots, isConstrained: true);
            table.AddRow(
                "the bundle's",
                $"{device}",
                $"{difference:0.0e+0}",
                $"{others} of {Prompts * Steps}",
                $"{load.TokensPerSecond:N0}"
            );
        }

        if (Environment.GetEnvironmentVariable(CoachScenario.FolderVariable) is { } other)
        {
            using var model = TextModel.Load(other, new TextGraphOptions { Accelerator = device });
            var requests = new CoachRequests(model, bundle, Races);
            var load = await CoachLoad.RunAsync(model, requests, Slots, texts: 2 * Slots, isConstrained: false);
            table.AddRow(Path.GetFileName(other), $"{device}", "–", "–", $"{load.TokensPerSecond:N0}");
        }

        return difference <= Tolerance
            ? table
            : throw new ScenarioFailedException(table, $"logits differ by more than {Tolerance}");
    }

    /// <summary>Both follow the tokens that the processor finds likeliest.</summary>
    private static (double Largest, int OtherTokens) Compare(
        TextModel plain,
        TextModel model,
        CoachRequests requests,
        CancellationToken cancellationToken
    )
    {
        var (largest, others) = (0.0, 0);
        using var expected = new FollowedText(plain);
        using var found = new FollowedText(model);
        for (var number = 0; number < Prompts; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] prompt = [.. requests.Make(number, isConstrained: false).Prompt];
            var (one, two) = (expected.Begin(prompt), found.Begin(prompt));
            for (var step = 0; step < Steps; step++)
            {
                largest = Math.Max(largest, Largest(one, two));
                var token = TensorPrimitives.IndexOfMax<float>(one);
                others += token == TensorPrimitives.IndexOfMax<float>(two) ? 0 : 1;
                (one, two) = (expected.Next(token), found.Next(token));
            }
        }

        return (largest, others);
    }

    private static double Largest(ReadOnlySpan<float> one, ReadOnlySpan<float> two)
    {
        var difference = new float[one.Length];
        TensorPrimitives.Subtract(one, two, difference);
        return Math.Abs(TensorPrimitives.MaxMagnitude<float>(difference));
    }
}
