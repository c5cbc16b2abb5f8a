using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Models;

/// <summary>Says what the analyses are made with.</summary>
internal sealed class ModelQueries(IGrainFactory grains)
{
    /// <summary>The model bundle that new analyses are made with.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public Task<ModelStatus> ModelsAsync(CancellationToken cancellationToken) =>
        grains.GetGrain<IModelPoolGrain>(0).GetStatusAsync(cancellationToken);
}
