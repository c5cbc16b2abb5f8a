using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models;

namespace RoxMind.Silo.Inference;

/// <summary>
/// Holds the bundle that the silo serves from. A switch replaces it as a whole: what is asked at one moment is answered from
/// one bundle, and work that began on the old one ends on it.
/// </summary>
internal sealed partial class ModelCatalog : IModelCatalog
{
    private readonly ILogger<ModelCatalog> _logger;
    private volatile ModelBundle _bundle;

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
    public IReadOnlyCollection<StationStandard> Standards => [.. _bundle.Cohorts.Keys];

    /// <inheritdoc/>
    public CourseModel? Courses => _bundle.Courses;

    /// <inheritdoc/>
    public CohortSnapshot? Find(StationStandard standard) => _bundle.Cohorts.GetValueOrDefault(standard);

    /// <summary>Reads another bundle and serves from it. When it is refused, the old one stays.</summary>
    /// <param name="folder">The new bundle's folder.</param>
    /// <exception cref="ModelBundleException">The new bundle can't be used.</exception>
    public void Switch(string folder)
    {
        var (next, last) = (ModelBundle.Load(folder), Version);
        _bundle = next;
        LogSwitched(last, next.Manifest.Version);
    }
}
