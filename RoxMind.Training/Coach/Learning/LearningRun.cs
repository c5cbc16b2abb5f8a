using System.Globalization;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Tracking;
using Spectre.Console;

namespace RoxMind.Training.Coach.Learning;

/// <summary>Learning that is shown and logged: progress, loss by step, perplexity before and after, and what came of it.</summary>
/// <param name="store">Where runs are kept.</param>
/// <param name="console">Where progress is shown.</param>
internal sealed class LearningRun(ITrackingStore store, IAnsiConsole console)
{
    private const int LoggedSteps = 20;

    /// <summary>Learns within a run, and has the outcome written.</summary>
    /// <param name="name">Name of the run for people.</param>
    /// <param name="corpus">What the documents are made of.</param>
    /// <param name="work">What is to be learnt.</param>
    /// <param name="write">Writes the outcome with the metrics into a folder; answers the files to log, with their paths.</param>
    /// <param name="cancellationToken">Ends it after the step; the same command goes on from there.</param>
    public Task<LearningOutcome> RunAsync(
        string name,
        CorpusManifest corpus,
        LearningWork work,
        Func<LearningOutcome, IReadOnlyDictionary<string, string>> write,
        CancellationToken cancellationToken
    ) =>
        new TrackedRun(store).RunAsync(
            name,
            corpus.Dataset,
            async run =>
            {
                await store.LogAsync(run, Parameters(work), new Dictionary<string, double>(), cancellationToken);
                var before = LossMeter.Perplexity(work.Model, work.HeldOut, work.Options.BatchTokens);
                var loss = await LearnAsync(run, work, cancellationToken);
                var after = LossMeter.Perplexity(work.Model, work.HeldOut, work.Options.BatchTokens);
                var outcome = new LearningOutcome(before, after, loss);
                await store.LogAsync(run, new Dictionary<string, string>(), outcome.Metrics, cancellationToken);
                foreach (var (path, file) in write(outcome))
                {
                    var content = await File.ReadAllBytesAsync(file, cancellationToken);
                    await store.LogArtifactAsync(run, path, content, cancellationToken);
                }

                work.Checkpoint.Delete();
                return outcome;
            },
            cancellationToken
        );

    /// <summary>The files of a folder, to be logged under a path.</summary>
    public static IReadOnlyDictionary<string, string> Files(string folder, string path) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => $"{path}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}");

    private static Dictionary<string, string> Parameters(LearningWork work)
    {
        var (options, config) = (work.Options, work.Model.Config);
        var parameters = new Dictionary<string, double>
        {
            ["documents"] = work.Documents.Count,
            ["tokens"] = work.Documents.Sum(document => document.Tokens.Length),
            ["epochs"] = options.Epochs,
            ["batch_tokens"] = options.BatchTokens,
            ["learning_rate"] = options.LearningRate,
            ["warmup"] = options.Warmup,
            ["weight_decay"] = options.WeightDecay,
            ["seed"] = options.Seed,
            ["layers"] = config.NumHiddenLayers,
            ["hidden_size"] = config.HiddenSize,
            ["vocabulary"] = config.VocabSize,
            ["parameters"] = work.Model.parameters().Sum(parameter => parameter.numel()),
            ["parameters_learnt"] = work
                .Model.parameters()
                .Where(parameter => parameter.requires_grad)
                .Sum(parameter => parameter.numel()),
        };
        return parameters.ToDictionary(one => one.Key, one => one.Value.ToString(CultureInfo.InvariantCulture));
    }

    private Task<double> LearnAsync(string run, LearningWork work, CancellationToken cancellationToken) =>
        console
            .Bars()
            .StartAsync(async context =>
            {
                var (task, loss) = (context.AddTask("learning"), double.NaN);
                await new LearningLoop(work.Options, work.Checkpoint, Progressed).RunAsync(
                    work.Model,
                    work.Documents,
                    cancellationToken
                );
                return loss;

                async Task Progressed(LearningProgress progress, CancellationToken token)
                {
                    loss = progress.Loss;
                    task.MaxValue = progress.Steps;
                    task.Value = progress.Step;
                    task.Description = string.Create(
                        CultureInfo.InvariantCulture,
                        $"loss {progress.Loss:F3}, {progress.TokensPerSecond:F0} tokens/s"
                    );
                    if (progress.Step % LoggedSteps == 0 || progress.Step == progress.Steps)
                    {
                        var metrics = new Dictionary<string, double>
                        {
                            ["loss"] = progress.Loss,
                            ["tokens_per_second"] = progress.TokensPerSecond,
                        };
                        await store.LogStepAsync(run, progress.Step, metrics, token);
                    }
                }
            });
}
