using RoxMind.Grains.Models.Serving;
using RoxMind.Inference.Models;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Coach;

/// <summary>How fast the language model writes feedback, one text at a time and many together, with its constraint and without.</summary>
internal sealed class CoachScenario : IScenario
{
    /// <summary>Names a model's folder instead of the bundle's.</summary>
    public const string FolderVariable = "BENCH_COACH_MODEL";

    private const int Races = 1024;

    private static readonly int[] _streams = [1, 4, 16, 64];

    /// <inheritdoc/>
    public string Name => "coach";

    /// <inheritdoc/>
    public string Description =>
        $"feedback by the language model of the bundle, or of the folder in {FolderVariable}: many texts beside one at a time, a lane a core beside one that shares out every operator, held to the analysis and free; before that in turns with OnnxRuntimeGenAI";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns(
            "streams",
            "lanes",
            "constraint",
            "tokens/s",
            "ratio",
            "texts/min",
            "first token p50/p99 ms",
            "step ms",
            "choice of tokens",
            "mask",
            "B/step",
            "complete"
        );
        var bundleFolder = new RoxMindOptions().ModelFolder;
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(bundleFolder, "coach");
        if (!Directory.Exists(folder))
        {
            throw new ScenarioFailedException(table, $"there is no language model in '{folder}'");
        }

        using var model = TextModel.Load(folder, new TextGraphOptions());
        using var shared = TextModel.Load(folder, new TextGraphOptions { Lanes = 1 });
        var requests = new CoachRequests(model, ModelBundle.Load(bundleFolder), Races);
        AnsiConsole.Write(await CoachRival.RunAsync(model, folder, requests, cancellationToken));
        await CoachLoad.RunAsync(model, requests, streams: 4, texts: 40, isConstrained: true);
        await CoachLoad.RunAsync(shared, requests, streams: 4, texts: 40, isConstrained: false);
        var baseline = 0.0;
        foreach (var streams in _streams)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var texts = Math.Max(40, streams * 8);
            var one = await CoachLoad.RunAsync(shared, requests, streams, texts, isConstrained: true);
            var free = await CoachLoad.RunAsync(model, requests, streams, texts, isConstrained: false);
            var held = await CoachLoad.RunAsync(model, requests, streams, texts, isConstrained: true);
            baseline = streams == 1 ? held.TokensPerSecond : baseline;
            Add(table, streams, 1, "yes", one, baseline, null);
            Add(table, streams, model.Graph.Lanes, "no", free, baseline, null);
            // What choosing costs more under the constraint, as a share of the step.
            var mask = held.ChoiceShare - (free.ChoiceShare * free.StepMs / held.StepMs);
            Add(table, streams, model.Graph.Lanes, "yes", held, baseline, mask);
        }

        return table;
    }

    private static void Add(
        Table table,
        int streams,
        int lanes,
        string constraint,
        CoachLoadResult result,
        double baseline,
        double? mask
    ) =>
        table.AddRow(
            $"{streams}",
            $"{Math.Min(lanes, streams)}",
            constraint,
            $"{result.TokensPerSecond:N0}",
            $"{result.TokensPerSecond / baseline:N2}",
            $"{result.TextsPerMinute:N0}",
            $"{result.FirstTokenMedianMs:N1}/{result.FirstTokenP99Ms:N1}",
            $"{result.StepMs:N2}",
            $"{result.ChoiceShare:P1}",
            mask is { } share ? $"{share:P1}" : "–",
            $"{result.AllocatedPerStep:N1}",
            $"{result.Complete:P0}"
        );
}
