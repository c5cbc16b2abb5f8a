using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Pace;
using RoxMind.Training.Reports;
using RoxMind.Training.Results;

namespace RoxMind.Training.Tracking;

/// <summary>
/// A training that is logged: parameters, metrics, the bundle, its report and plots, and a version in the model registry.
/// </summary>
/// <param name="store">Where runs are kept.</param>
internal sealed class TrackedTraining(ITrackingStore store)
{
    private const string RegisteredModel = "roxmind";
    private const string BundleArtifacts = "bundle";

    /// <summary>Trains within a run.</summary>
    /// <param name="set">The results.</param>
    /// <param name="plan">How much work it is.</param>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="train">The training, which writes the bundle there.</param>
    /// <param name="cancellationToken">Cancels it; the run is marked as killed.</param>
    /// <exception cref="TrackingException">The run can't be logged.</exception>
    public Task<BundleManifest> RunAsync(
        TrainingSet set,
        TrainingPlan plan,
        string folder,
        Func<BundleManifest> train,
        CancellationToken cancellationToken
    ) =>
        new TrackedRun(store).RunAsync(
            $"bundle {set.Fingerprint[..12]}",
            TrackedDataset.Of(set, "training"),
            async run =>
            {
                await store.LogAsync(run, Parameters(set, plan), new Dictionary<string, double>(), cancellationToken);
                var manifest = train();
                await LogAsync(run, manifest, folder, cancellationToken);
                return manifest;
            },
            cancellationToken
        );

    private static Dictionary<string, string> Parameters(TrainingSet set, TrainingPlan plan)
    {
        var (first, last) = (plan.Size(0), plan.Size(RaceFormat.SegmentCount - 1));
        return new Dictionary<string, string>
        {
            ["results"] = set.Races.Length.ToString(CultureInfo.InvariantCulture),
            ["events"] = set.EventIds.Length.ToString(CultureInfo.InvariantCulture),
            ["repeats"] = set.Repeats.Length.ToString(CultureInfo.InvariantCulture),
            ["folds"] = plan.Folds.ToString(CultureInfo.InvariantCulture),
            ["fold_seed"] = plan.Seed.ToString(CultureInfo.InvariantCulture),
            ["clusters"] = KMeansFit.Clusters.ToString(CultureInfo.InvariantCulture),
            ["trees_k00"] = first.ToString(),
            ["trees_k22"] = last.ToString(),
        };
    }

    private async Task LogAsync(string run, BundleManifest manifest, string folder, CancellationToken cancellationToken)
    {
        await store.LogAsync(
            run,
            new Dictionary<string, string> { ["bundle"] = manifest.Version },
            manifest.Metrics,
            cancellationToken
        );
        foreach (var path in ReportFolder.Files(folder))
        {
            await UploadAsync(path, path);
        }

        foreach (var path in manifest.Files.Select(file => file.Path).Append(BundleFiles.Manifest))
        {
            await UploadAsync($"{BundleArtifacts}/{path}", path);
        }

        await store.RegisterAsync(
            run,
            new TrackedModel(
                RegisteredModel,
                BundleArtifacts,
                $"Bundle {manifest.Version}, trained on {manifest.Training.Results} results of {manifest.Training.EventIds.Length} events.",
                new Dictionary<string, string>
                {
                    ["bundle"] = manifest.Version,
                    ["dataset.fingerprint"] = manifest.Training.Fingerprint,
                }
            ),
            cancellationToken
        );

        async Task UploadAsync(string target, string path) =>
            await store.LogArtifactAsync(
                run,
                target,
                await File.ReadAllBytesAsync(Path.Combine(folder, path), cancellationToken),
                cancellationToken
            );
    }
}
