using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Grains.Models.Serving;

/// <summary>The silo's one gate to native inference: it batches what is queued and runs off the grain scheduler.</summary>
public interface IPaceForecaster
{
    /// <inheritdoc cref="IModelPoolGrain.ForecastAsync"/>
    ValueTask<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken);
}
