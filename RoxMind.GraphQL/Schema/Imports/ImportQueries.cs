using RoxMind.Grains.Imports.Jobs;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Imports;

/// <summary>Reads imports.</summary>
internal sealed class ImportQueries(IGrainFactory grains)
{
    /// <summary>An import; null when it was never started.</summary>
    /// <param name="id">The import's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public async Task<ImportJob?> ImportJobAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IImportGrain>(id.KeyOf(IdKind.Import));
        var progress = await grain.GetProgressAsync(cancellationToken);
        return progress.Phase == ImportPhase.Unknown ? null : new ImportJob(progress);
    }
}
