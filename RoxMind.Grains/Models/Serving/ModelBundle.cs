using System.Collections.Frozen;
using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Trees;
using RoxMind.Grains.Models.Documents;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Grains.Models.Serving;

/// <summary>A model bundle in memory: every file read once and checked. Immutable.</summary>
public sealed class ModelBundle
{
    private ModelBundle(
        BundleManifest manifest,
        FrozenDictionary<StationStandard, CohortSnapshot> cohorts,
        PaceModel pace,
        CourseModel courses
    )
    {
        (Manifest, Cohorts, Pace, Courses) = (manifest, cohorts, pace, courses);
    }

    /// <summary>What the bundle is.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Norms and clusters by standard.</summary>
    public IReadOnlyDictionary<StationStandard, CohortSnapshot> Cohorts { get; }

    /// <summary>How an event differs from the usual.</summary>
    public CourseModel Courses { get; }

    /// <summary>The finish forecasts.</summary>
    internal PaceModel Pace { get; }

    /// <summary>
    /// Reads a bundle and checks its form, its version, every file's hash, the pace inputs, and that the trees say to the
    /// golden rows what ML.NET said to them in training.
    /// </summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <exception cref="ModelBundleException">A file is missing, altered, of another form, or does not fit; it is named.</exception>
    public static ModelBundle Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var manifest = ManifestReader.Read(folder);
        var content = BundleContent.Read(folder, manifest);
        var norms = content.Json<ImmutableSortedDictionary<string, PaceNorm>>(BundleFiles.PaceNorms);
        var transfers = content.Has(BundleFiles.Transfers)
            ? content.Json<StandardTransfer[]>(BundleFiles.Transfers)
            : [];
        var courses = ReadCourses(content, transfers);
        return new ModelBundle(
            manifest,
            ReadCohorts(content, norms.Keys, manifest.Version, transfers, courses),
            ReadPace(content, norms, transfers, courses),
            courses
        );
    }

    private static PaceModel ReadPace(
        BundleContent content,
        ImmutableSortedDictionary<string, PaceNorm> norms,
        StandardTransfer[] transfers,
        CourseModel courses
    )
    {
        try
        {
            var frames = norms.ToDictionary(
                pair => Standard(content, pair.Key),
                pair => new PaceFrame(pair.Value, courses, Standard(content, pair.Key))
            );
            foreach (var transfer in transfers)
            {
                var standard = StationStandard.Parse(transfer.Standard);
                frames.Add(
                    standard,
                    new PaceFrame(transfer.Apply(norms[transfer.From]), courses, standard, transfer.Widening)
                );
            }

            return new PaceModel(
                frames,
                [.. Enumerable.Range(0, RaceFormat.SegmentCount).Select(k => ReadCheckpoint(content, k))]
            );
        }
        catch (ArgumentException exception)
        {
            throw content.Refuse(BundleFiles.PaceNorms, exception.Message, exception);
        }
    }

    private static CourseModel ReadCourses(BundleContent content, StandardTransfer[] transfers)
    {
        try
        {
            return content.Json<CourseDocument>(BundleFiles.Courses).ToModel(transfers);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw content.Refuse(BundleFiles.Courses, exception.Message, exception);
        }
    }

    private static FrozenDictionary<StationStandard, CohortSnapshot> ReadCohorts(
        BundleContent content,
        IEnumerable<string> standards,
        string version,
        StandardTransfer[] transfers,
        CourseModel courses
    )
    {
        var shared = content.Json<SharedCohortDocument>(BundleFiles.SharedCohorts);
        var original = OriginalDocument.Read(content);
        var own = standards
            .Select(key => content.Json<CohortDocument>(BundleFiles.Cohort(key)).ToSnapshot(version, shared, original))
            .ToDictionary(cohort => cohort.Standard.Key, StringComparer.Ordinal);
        return own
            .Values.Concat(transfers.Select(transfer => transfer.Apply(own[transfer.From])))
            .Select(cohort => cohort.With(courses))
            .ToFrozenDictionary(cohort => cohort.Standard);
    }

    private static StationStandard Standard(BundleContent content, string key)
    {
        try
        {
            return StationStandard.Parse(key);
        }
        catch (FormatException exception)
        {
            throw content.Refuse(BundleFiles.PaceNorms, exception.Message, exception);
        }
    }

    private static PaceCheckpoint ReadCheckpoint(BundleContent content, int segmentsDone)
    {
        var document = content.Json<CheckpointDocument>(BundleFiles.PaceCheckpoint(segmentsDone));
        var inputs = PaceFeatures.Names(segmentsDone).Length;
        if (document.SegmentsDone != segmentsDone || document.Ridge.Weights.Length != inputs)
        {
            throw content.Refuse(
                BundleFiles.PaceCheckpoint(segmentsDone),
                $"it is not a model of {inputs} inputs after {segmentsDone} segments."
            );
        }

        var trees = content.Trees(BundleFiles.PaceTrees(segmentsDone), inputs + 1, document.Golden);
        return new PaceCheckpoint(
            segmentsDone,
            document.Ridge,
            document.BaseShare,
            trees,
            document.Previous,
            document.Interval
        );
    }
}
