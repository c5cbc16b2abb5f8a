using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>A bundle as the service knows it, without batching. One thread at a time.</summary>
internal sealed class BundleModels(ModelBundle bundle) : IModelCatalog, IPaceForecaster
{
    private readonly PaceBatch _batch = new(1);
    private readonly PaceQuery[] _query = new PaceQuery[1];
    private readonly ImmutableArray<PaceStep>[] _answer = new ImmutableArray<PaceStep>[1];

    /// <inheritdoc/>
    public string Version => bundle.Manifest.Version;

    /// <inheritdoc/>
    public ModelStatus Status => new(Version, null);

    /// <inheritdoc/>
    public IReadOnlyCollection<StationStandard> Standards => [.. bundle.Cohorts.Keys];

    /// <inheritdoc/>
    public CourseModel? Courses => bundle.Courses;

    /// <inheritdoc/>
    public CohortSnapshot? Find(StationStandard standard) => bundle.Cohorts.GetValueOrDefault(standard);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken)
    {
        _query[0] = query;
        bundle.Pace.Forecast(_query, _answer, _batch);
        return ValueTask.FromResult(_answer[0]);
    }
}
