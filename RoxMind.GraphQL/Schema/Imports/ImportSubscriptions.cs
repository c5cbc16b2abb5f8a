using RoxMind.Grains.Imports;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Imports;

/// <summary>Follows imports.</summary>
internal sealed class ImportSubscriptions(IGrainFactory grains)
{
    /// <summary>How far an import has come: now, and at every change until it has completed or failed.</summary>
    /// <param name="jobId">The import's id.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    public IAsyncEnumerable<ImportJob> ImportProgress(OpaqueId jobId, CancellationToken cancellationToken) =>
        grains
            .GetGrain<IImportGrain>(jobId.KeyOf(IdKind.Import))
            .Follow(cancellationToken)
            .Select(progress => new ImportJob(progress));
}
