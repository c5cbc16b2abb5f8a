using System.Runtime.CompilerServices;
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
            cancellationToken => FollowAsync(import, cancellationToken).Select(progress => Show(progress))
        );
    }

    /// <summary>An import may be told to go on at another silo while it is followed.</summary>
    private static async IAsyncEnumerable<ImportProgress> FollowAsync(
        IImportGrain import,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var isOver = false; !isOver; )
        {
            await using var told = import.Follow(cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await TryMoveAsync(told))
            {
                isOver = told.Current.IsOver;
                yield return told.Current;
            }
        }
    }

    /// <returns>False when nothing more is told there.</returns>
    private static async ValueTask<bool> TryMoveAsync(IAsyncEnumerator<ImportProgress> told)
    {
        try
        {
            return await told.MoveNextAsync();
        }
        catch (EnumerationAbortedException)
        {
            // The import went on elsewhere between two entries.
            return false;
        }
    }

    private static ImportJob Show(ImportProgress progress) =>
        progress.Phase == ImportPhase.Unknown
            ? throw new ExecutionError("No such import was ever started.") { Code = "UNKNOWN_IMPORT" }
            : new ImportJob(progress);
}
