using System.Collections.Immutable;
using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Grains.Models.Serving;

/// <summary>Passes requests on to the silo's one forecaster.</summary>
[StatelessWorker]
[Reentrant]
[GrainType("model-pool")]
internal sealed class ModelPoolGrain(IPaceForecaster forecaster, IModelCatalog catalog) : Grain, IModelPoolGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken) =>
        forecaster.ForecastAsync(query, cancellationToken).AsTask();

    /// <inheritdoc/>
    public Task<ModelStatus> GetStatusAsync(CancellationToken cancellationToken) => Task.FromResult(catalog.Status);
}
