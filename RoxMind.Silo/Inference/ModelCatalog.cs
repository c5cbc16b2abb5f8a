using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Silo.Inference;

/// <summary>
/// Holds the bundle that the silo serves from. A switch replaces it as a whole: what is asked at one moment is answered from
/// one bundle, and work that began on the old one ends on it.
/// </summary>
internal sealed partial class ModelCatalog : IModelCatalog
{
    private readonly ILogger<ModelCatalog> _logger;
    private volatile ModelBundle _bundle;
    private volatile string? _refusal;

    /// <summary>Serves from a bundle.</summary>
    public ModelCatalog(ModelBundle bundle, ILogger<ModelCatalog> logger)
    {
        (_bundle, _logger) = (bundle, logger);
        LogServing(bundle.Manifest.Version, bundle.Manifest.Training.Results);
    }

    /// <summary>The bundle in use.</summary>
    public ModelBundle Bundle => _bundle;

    /// <inheritdoc/>
    public string Version => _bundle.Manifest.Version;

    /// <inheritdoc/>
    public ModelStatus Status => new(Version, _refusal);

    /// <inheritdoc/>
    public IReadOnlyCollection<StationStandard> Standards => [.. _bundle.Cohorts.Keys];

    /// <inheritdoc/>
    public CourseModel? Courses => _bundle.Courses;

    /// <inheritdoc/>
    public CohortSnapshot? Find(StationStandard standard) => _bundle.Cohorts.GetValueOrDefault(standard);

    /// <summary>
    /// Reads the bundle that lies in a folder now and serves from it, unless it is the one in use. When it is refused, the old
    /// one stays in use, and <see cref="Status"/> says why.
    /// </summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <returns>Whether the folder's bundle is served.</returns>
    public bool Switch(string folder)
    {
        ModelBundle next;
        try
        {
            next = ModelBundle.Load(folder);
        }
        catch (ModelBundleException refused)
        {
            return Refuse(folder, refused.File, refused.Reason);
        }
#pragma warning disable CA1031 // Whatever a strange bundle provokes: the one in use is served on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Refuse(folder, BundleFiles.Manifest, $"reading the bundle fails: {fault.Message}");
        }

        _refusal = null;
        var last = Version;
        if (next.Manifest.Version != last)
        {
            _bundle = next;
            LogSwitched(last, next.Manifest.Version);
        }

        return true;
    }

    private bool Refuse(string folder, string file, string reason)
    {
        _refusal = $"{file}: {reason}";
        LogRefused(folder, file, reason, Version);
        return false;
    }
}
