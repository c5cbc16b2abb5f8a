using System.Globalization;
using System.Text.Json;
using RoxMind.Grains.Models;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;

namespace RoxMind.Training.Tracking;

/// <summary>A training that is logged: a run is begun before and ended after it, however it ends.</summary>
/// <param name="store">Where runs are kept.</param>
internal sealed class TrackedTraining(ITrackingStore store)
{
    private const string Experiment = "roxmind";

    /// <summary>Trains within a run.</summary>
    /// <param name="set">The results.</param>
    /// <param name="plan">How much work it is.</param>
    /// <param name="train">The training.</param>
    /// <param name="cancellationToken">Cancels it; the run is marked as killed.</param>
    /// <exception cref="TrackingException">The run can't be logged.</exception>
    public async Task<BundleManifest> RunAsync(
        TrainingSet set,
        TrainingPlan plan,
        Func<BundleManifest> train,
        CancellationToken cancellationToken
    )
    {
        var run = await store.BeginAsync(
            Experiment,
            $"bundle {set.Fingerprint[..12]}",
            new Dictionary<string, string>
            {
                ["mlflow.source.name"] = "RoxMind.Training",
                ["mlflow.source.type"] = "LOCAL",
                ["dataset.fingerprint"] = set.Fingerprint,
            },
            cancellationToken
        );
        var status = RunStatus.Failed;
        try
        {
            await store.LogAsync(run, Parameters(set, plan), new Dictionary<string, double>(), cancellationToken);
            var manifest = train();
            await store.LogAsync(
                run,
                new Dictionary<string, string> { ["bundle"] = manifest.Version },
                manifest.Metrics,
                cancellationToken
            );
            await store.LogArtifactAsync(
                run,
                BundleFiles.Manifest,
                JsonSerializer.SerializeToUtf8Bytes(manifest, BundleJson.Readable),
                cancellationToken
            );
            status = RunStatus.Finished;
            return manifest;
        }
        catch (OperationCanceledException)
        {
            status = RunStatus.Killed;
            throw;
        }
        finally
        {
            // The run is ended also when the training was cancelled.
            await store.EndAsync(run, status, CancellationToken.None);
        }
    }

    private static Dictionary<string, string> Parameters(TrainingSet set, TrainingPlan plan)
    {
        var (first, last) = (plan.Size(0), plan.Size(Grains.Analysis.Races.Course.SegmentCount - 1));
        return new Dictionary<string, string>
        {
            ["results"] = set.Races.Length.ToString(CultureInfo.InvariantCulture),
            ["events"] = set.EventIds.Length.ToString(CultureInfo.InvariantCulture),
            ["repeats"] = set.Repeats.Length.ToString(CultureInfo.InvariantCulture),
            ["folds"] = plan.Folds.ToString(CultureInfo.InvariantCulture),
            ["fold_seed"] = plan.Seed.ToString(CultureInfo.InvariantCulture),
            ["trees_k00"] = first.ToString(),
            ["trees_k22"] = last.ToString(),
        };
    }
}
