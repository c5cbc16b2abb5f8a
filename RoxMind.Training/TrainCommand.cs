using System.CommandLine;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;
using RoxMind.Training.Tracking;
using Spectre.Console;

namespace RoxMind.Training;

/// <summary><c>train</c>: result files in, model bundle out.</summary>
internal static class TrainCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var results = ResultFolder.Option();
        var output = new Option<string>("--out") { Description = "Folder of the bundle.", Required = true };
        var created = new Option<DateOnly?>("--created")
        {
            Description = "Date to write into the manifest; by default the last day of the results' newest year.",
        };
        var command = new Command(
            "train",
            "Train a model bundle from folders of result files. The run is logged to MLflow: to the server in MLFLOW_TRACKING_URI, or "
                + "to ./mlruns."
        )
        {
            results,
            output,
            created,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                RunAsync(
                    arguments.GetRequiredValue(results),
                    arguments.GetRequiredValue(output),
                    arguments.GetValue(created),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string[] results,
        string output,
        DateOnly? created,
        CancellationToken cancellationToken
    )
    {
        var console = Consoles.Error();
        var set = await ResultFolder.ReadAsync(results, cancellationToken);
        console.WriteLine(
            $"{set.Races.Length} clean results of {set.EventIds.Length} events, {set.Repeats.Length} with an earlier race."
        );
        var manifest = await new TrackedTraining(
            TrackingStores.Choose(Environment.GetEnvironmentVariable, TimeProvider.System)
        ).RunAsync(
            set,
            TrainingPlan.Default,
            output,
            () =>
                FitProgress.Run(
                    console,
                    TrainingPlan.Default.Fits,
                    fitted => BundleTrainer.Train(set, output, TrainingPlan.Default, created, fitted, cancellationToken)
                ),
            cancellationToken
        );
        console.WriteLine(
            $"Bundle {manifest.Version} in '{output}': {manifest.Files.Length} files, {manifest.Files.Sum(f => f.Bytes) / 1024} KiB."
        );
        return 0;
    }
}
