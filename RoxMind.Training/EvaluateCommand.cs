using System.CommandLine;
using System.Text.Json;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Original;
using RoxMind.Training.Pace;
using RoxMind.Training.Reports;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;
using RoxMind.Training.Tracking;
using Spectre.Console;

namespace RoxMind.Training;

/// <summary><c>evaluate</c>: how good the models are on events that they were not trained on.</summary>
internal static class EvaluateCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var results = ResultFolder.Option();
        var bundle = new Option<string>("--bundle") { Description = "Folder of the bundle.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var reportFolder = new Option<string?>("--report")
        {
            Description = "Also write the report, REPORT.md and its plots, into this folder.",
        };
        var seed = new Option<int>("--seed")
        {
            // Everything that was chosen by looking at results was chosen with division 1; other divisions check it.
            Description = "Division of events into folds, where models have to be trained without them.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command(
            "evaluate",
            "Judge a bundle on the events that it was not trained on. If it was trained on all of them, judge the training "
                + "instead: every event by models trained without it (takes minutes). The run is logged to MLflow when "
                + "MLFLOW_TRACKING_URI is set."
        )
        {
            results,
            bundle,
            json,
            reportFolder,
            seed,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var report = await EvaluateAsync(
                    arguments.GetRequiredValue(results),
                    arguments.GetRequiredValue(bundle),
                    arguments.GetValue(reportFolder),
                    arguments.GetValue(seed),
                    cancellationToken
                );
                if (arguments.GetValue(json))
                {
                    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, BundleJson.Readable));
                }
                else
                {
                    EvaluationTable.Write(AnsiConsole.Console, report);
                }

                return 0;
            }
        );
        return command;
    }

    private static async Task<EvaluationReport> EvaluateAsync(
        string[] results,
        string folder,
        string? reportFolder,
        int seed,
        CancellationToken cancellationToken
    )
    {
        var bundle = ModelBundle.Load(folder);
        var set = await ResultFolder.ReadAsync(results, cancellationToken);
        return TrackingStores.Named(Environment.GetEnvironmentVariable, TimeProvider.System) is { } store
            ? await new TrackedEvaluation(store).RunAsync(
                set,
                bundle.Manifest,
                reportFolder,
                Evaluate,
                cancellationToken
            )
            : Evaluate();

        EvaluationReport Evaluate()
        {
            var plan = TrainingPlan.Default with { Seed = seed };
            var isUnseen = set.EventIds.Except(bundle.Manifest.Training.EventIds, StringComparer.Ordinal).Any();
            var evaluation = isUnseen
                ? Evaluator.Bundle(set, bundle)
                : FitProgress.Run(
                    Consoles.Error(),
                    plan.CrossFits,
                    fitted =>
                        Evaluator.HeldOut(
                            set,
                            CrossFit.Run(set, plan, fitted, cancellationToken),
                            bundle.Manifest.Version
                        )
                );
            if (reportFolder is not null)
            {
                var residualsS = isUnseen
                    ? OriginalTrainer.ResidualsS(set, bundle)
                    : OriginalTrainer.ResidualsS(set, plan, cancellationToken);
                ReportFolder.Write(reportFolder, new ReportInput(set, bundle, evaluation, residualsS));
            }

            return evaluation;
        }
    }
}
