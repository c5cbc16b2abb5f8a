using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Documents;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Bundles;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Courses;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Original;
using RoxMind.Training.Pace;
using RoxMind.Training.Reports;
using RoxMind.Training.Results;

namespace RoxMind.Training;

/// <summary>Trains everything that a bundle holds. The same results give the same bytes.</summary>
internal sealed class BundleTrainer
{
    private readonly TrainingSet _set;
    private readonly TrainingPlan _plan;
    private readonly Action _fitted;
    private readonly CancellationToken _cancellationToken;

    private BundleTrainer(TrainingSet set, TrainingPlan plan, Action fitted, CancellationToken cancellationToken) =>
        (_set, _plan, _fitted, _cancellationToken) = (set, plan, fitted, cancellationToken);

    /// <summary>Trains a bundle and writes it, with its report.</summary>
    /// <param name="set">The results.</param>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="plan">How much work to take.</param>
    /// <param name="created">See <see cref="BundleManifest.Created"/>; null takes it from the results.</param>
    /// <param name="fitted">Told after each of <see cref="TrainingPlan.Fits"/> fits.</param>
    /// <param name="cancellationToken">Ends the training between two fits; nothing is written then.</param>
    public static BundleManifest Train(
        TrainingSet set,
        string folder,
        TrainingPlan plan,
        DateOnly? created,
        Action fitted,
        CancellationToken cancellationToken
    )
    {
        var writer = new BundleWriter();
        var (evaluation, shared, original) = new BundleTrainer(set, plan, fitted, cancellationToken).Train(writer);
        var manifest = new BundleManifest
        {
            Format = BundleManifest.CurrentFormat,
            Version = BundleFiles.Version(writer.Files),
            Created = created ?? LastDay(set),
            Training = new TrainingData(set.Fingerprint, set.Races.Length, set.Repeats.Length, set.EventIds),
            FeatureHash = PaceFeatures.Hash,
            Features = Enumerable
                .Range(0, RaceFormat.SegmentCount)
                .ToImmutableSortedDictionary(BundleFiles.CheckpointKey, PaceFeatures.Names, StringComparer.Ordinal),
            Metrics = EvaluationMetrics.Of(evaluation).AddRange(shared.Metrics()).AddRange(original.Metrics()),
            Files = writer.Files,
        };
        writer.Write(folder, manifest);
        ReportFolder.Write(
            folder,
            new ReportInput(
                set,
                ModelBundle.Load(folder),
                evaluation with
                {
                    Bundle = manifest.Version,
                },
                original.ResidualsS
            )
        );
        return manifest;
    }

    private static DateOnly LastDay(TrainingSet set) =>
        new(set.Races.Max(race => RaceOrder.Year(race)) ?? DateOnly.MinValue.Year, 12, 31);

    private (EvaluationReport Evaluation, SharedCohortTraining Shared, OriginalFit Original) Train(BundleWriter writer)
    {
        var courses = CourseFit.Of(_set, _ => true);
        var settled = new SettledEvents(_set, courses.ToModel());
        var shared = CohortTrainer.Shared(_set, settled);
        writer.AddJson(BundleFiles.SharedCohorts, shared.Document);
        writer.AddJson(BundleFiles.Transfers, TransferFit.Of(_set, settled).ToArray());
        foreach (var cohort in CohortTrainer.Standards(_set, settled))
        {
            writer.AddJson(BundleFiles.Cohort(cohort.Standard), cohort);
        }

        var original = OriginalTrainer.Train(_set, _plan, _cancellationToken);
        original.AddTo(writer);
        var heldOut = CrossFit.Run(_set, _plan, _fitted, _cancellationToken);
        TrainPace(writer, courses, settled, heldOut);
        return (Evaluator.HeldOut(_set, heldOut, string.Empty), shared, original);
    }

    private void TrainPace(BundleWriter writer, CourseDocument courses, SettledEvents settled, HeldOutForecasts heldOut)
    {
        var reader = new PaceReader(_set, settled, _ => true, _plan.Seed);
        var (everyWay, once) = reader.Training(_ => true);
        writer.AddJson(BundleFiles.Courses, courses);
        writer.AddJson(
            BundleFiles.PaceNorms,
            reader.Norms.ToImmutableSortedDictionary(pair => pair.Key.Key, pair => pair.Value, StringComparer.Ordinal)
        );
        var previous = PreviousFit.Of(heldOut, _ => true);
        var gate = new Lock();
        CrossFit.ForEachCheckpoint(
            k =>
            {
                var fit = PaceFit.Of(TreeSize.IsReadEveryWay(k) ? everyWay : once, k, _plan.Size(k));
                var interval = IntervalFit.Of(heldOut, k, previous[k], _ => true);
                var document = new CheckpointDocument(
                    k,
                    fit.Ridge,
                    fit.BaseShare,
                    previous[k],
                    interval,
                    GoldenRows.Of(fit)
                );
                var (model, trees) = (fit.Boosted.ToBytes(), fit.Trees.ToBytes());
                lock (gate)
                {
                    writer.AddJson(BundleFiles.PaceCheckpoint(k), document);
                    writer.Add(BundleFiles.PaceModel(k), model);
                    writer.Add(BundleFiles.PaceTrees(k), trees);
                }

                _fitted();
            },
            _cancellationToken
        );
    }
}
