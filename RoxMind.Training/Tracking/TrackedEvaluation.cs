using System.Globalization;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Reports;
using RoxMind.Training.Results;

namespace RoxMind.Training.Tracking;

/// <summary>An evaluation that is logged: what was judged, the numbers, and the report if one was written.</summary>
/// <param name="store">Where runs are kept.</param>
internal sealed class TrackedEvaluation(ITrackingStore store)
{
    /// <summary>Judges within a run.</summary>
    /// <param name="set">The results.</param>
    /// <param name="bundle">What is judged.</param>
    /// <param name="reportFolder">Where the report is written; null when none is.</param>
    /// <param name="evaluate">The evaluation.</param>
    /// <param name="cancellationToken">Cancels it; the run is marked as killed.</param>
    /// <exception cref="TrackingException">The run can't be logged.</exception>
    public Task<EvaluationReport> RunAsync(
        TrainingSet set,
        BundleManifest bundle,
        string? reportFolder,
        Func<EvaluationReport> evaluate,
        CancellationToken cancellationToken
    ) =>
        new TrackedRun(store).RunAsync(
            $"evaluate {bundle.Version}",
            TrackedDataset.Of(set, "evaluation"),
            async run =>
            {
                var report = evaluate();
                await store.LogAsync(
                    run,
                    new Dictionary<string, string>
                    {
                        ["bundle"] = bundle.Version,
                        ["method"] = report.Method,
                        ["results"] = report.Results.ToString(CultureInfo.InvariantCulture),
                        ["events"] = report.Events.ToString(CultureInfo.InvariantCulture),
                    },
                    EvaluationMetrics.Of(report),
                    cancellationToken
                );
                foreach (var path in reportFolder is null ? [] : ReportFolder.Files(reportFolder))
                {
                    var content = await File.ReadAllBytesAsync(Path.Combine(reportFolder!, path), cancellationToken);
                    await store.LogArtifactAsync(run, path, content, cancellationToken);
                }

                return report;
            },
            cancellationToken
        );
}
