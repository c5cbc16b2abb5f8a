using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Sources;
using RoxMind.Training.Tracking;
using Spectre.Console;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary><c>coach evaluate</c>: texts on races of events that no coach was trained on, written as the service writes them, and counted.</summary>
internal static class EvaluateCoachCommand
{
    private const int MostTexts = 1_000_000;

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var bundle = new Option<string>("--bundle")
        {
            Description = "Model bundle that analyses the races.",
            DefaultValueFactory = _ => Path.Combine("models", "default"),
        };
        var model = new Option<string?>("--model")
        {
            Description = "Folder of the language model; 'coach' in the bundle's by default.",
        };
        var results = ResultFolder.Option("Half of the races are taken from it, from events that corpora leave out.");
        var count = new Option<int>("--count") { Description = "Texts to write.", DefaultValueFactory = _ => 1000 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostTexts)
            {
                result.AddError($"--count is from 1 to {MostTexts}.");
            }
        });
        var seed = new Option<int>("--seed") { Description = "Chooses the races.", DefaultValueFactory = _ => 1 };
        var texts = new Option<string?>("--texts")
        {
            Description = "File to write the texts into, a line of JSON each with what it is about.",
        };
        var command = new Command(
            "evaluate",
            "Have the coach write on events that it was not trained on, and print the figures as JSON. The run is logged to MLflow "
                + $"when {TrackingStores.UriVariable} is set."
        )
        {
            bundle,
            model,
            results,
            count,
            seed,
            texts,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var folder = arguments.GetRequiredValue(bundle);
                var races = await RacesAsync(
                    folder,
                    arguments.GetValue(results) ?? [],
                    arguments.GetValue(count),
                    arguments.GetValue(seed),
                    cancellationToken
                );
                var coach = arguments.GetValue(model) ?? Path.Combine(folder, "coach");
                var figures = TrackingStores.Named(Environment.GetEnvironmentVariable, TimeProvider.System) is { } store
                    ? await new TrackedCoachEvaluation(store).RunAsync(races, WriteAsync, cancellationToken)
                    : await WriteAsync();
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(figures, BundleJson.Readable));
                return 0;

                Task<CoachFigures> WriteAsync() =>
                    EvaluateCoachCommand.WriteAsync(coach, races, arguments.GetValue(texts), cancellationToken);
            }
        );
        return command;
    }

    private static async Task<List<CoachRace>> RacesAsync(
        string bundle,
        string[] results,
        int count,
        int seed,
        CancellationToken cancellationToken
    )
    {
        var source = new AnalysisSource(ModelBundle.Load(bundle));
        List<CoachRace> real =
            results.Length == 0
                ? []
                : await source.ReadAsync(results, seed, isEvaluation: true, count / 2, cancellationToken);
        if (results.Length > 0 && count > 1 && real.Count == 0)
        {
            throw new InvalidDataException(
                $"No race of '{string.Join("', '", results)}' can judge. Where transitions were published together alone, results with each of them are needed too."
            );
        }

        var invented = await source.InventAsync(seed, isEvaluation: true, count - real.Count, cancellationToken);
        return [.. real, .. invented];
    }

    private static async Task<CoachFigures> WriteAsync(
        string folder,
        List<CoachRace> races,
        string? file,
        CancellationToken cancellationToken
    )
    {
        await using var studio = new CoachStudio(folder);
        var model = await studio.GetModelAsync(cancellationToken);
        var tally = new CoachTally(model);
        await using var lines = file is null ? TextWriter.Null : File.CreateText(file);
        await Consoles
            .Error()
            .Progress()
            .StartAsync(async context =>
            {
                var task = context.AddTask("writing", maxValue: races.Count);
                await foreach (var writing in studio.WriteAsync(races, cancellationToken))
                {
                    tally.Add(writing);
                    await lines.WriteLineAsync(TextLine.Of(writing.Race.Race, writing.Race.Analysis, writing.Feedback));
                    task.Increment(1);
                    task.Description = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{model}, {task.Speed ?? 0:F0} texts/s"
                    );
                }
            });
        return tally.Figures();
    }
}
