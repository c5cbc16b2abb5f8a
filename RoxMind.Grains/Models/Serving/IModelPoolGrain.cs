using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Grains.Models.Serving;

/// <summary>The way to the models: a façade over the one batcher of its silo. The key is 0.</summary>
[Alias("model-pool")]
public interface IModelPoolGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// The forecasts before the start and after each segment, up to the first missing split; the last step of a complete
    /// race is the finish itself. Empty when the bundle has no model for the standard.
    /// </summary>
    [Alias("forecast")]
    Task<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken);

    /// <summary>The bundle that the silo serves from, and whether a newer one was refused.</summary>
    [Alias("status")]
    Task<ModelStatus> GetStatusAsync(CancellationToken cancellationToken);
}
