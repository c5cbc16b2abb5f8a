using RoxMind.Grains.Models;

namespace RoxMind.GraphQL.Schema.Models;

/// <summary>Says what the analyses are made with.</summary>
internal sealed class ModelQueries(IGrainFactory grains)
{
    /// <summary>The model bundle that new analyses are made with.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ModelStatus> ModelsAsync(CancellationToken cancellationToken) =>
        grains.GetGrain<IModelPoolGrain>(0).GetStatusAsync(cancellationToken);
}
