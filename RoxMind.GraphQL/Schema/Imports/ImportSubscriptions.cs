using GraphQL;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Imports;

/// <summary>Follows imports.</summary>
internal sealed class ImportSubscriptions(IGrainFactory grains)
{
    /// <summary>How far an import has come: now, and at every change until it has completed or failed.</summary>
    /// <param name="jobId">The import's id.</param>
    public IAsyncEnumerable<ImportJob> ImportProgress(OpaqueId jobId)
    {
        var key = jobId.KeyOf(IdKind.Import);
        var import = grains.GetGrain<IImportGrain>(key);
        return LiveStream.States(
            $"import:{key}",
            cancellationToken => import.Follow(cancellationToken).Select(progress => Show(progress))
        );
    }

    private static ImportJob Show(ImportProgress progress) =>
        progress.Phase == ImportPhase.Unknown
            ? throw new ExecutionError("No such import was ever started.") { Code = "UNKNOWN_IMPORT" }
            : new ImportJob(progress);
}
