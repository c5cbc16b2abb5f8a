using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>What an import keeps of its file's rows.</summary>
internal sealed partial class ImportGrain
{
    /// <inheritdoc/>
    public Task<RowsPage<RejectedRow>> GetRejectedAsync(RowsQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Task.FromResult(rejections.State.Page(query));
    }

    /// <inheritdoc/>
    public Task<RowsPage<RowNote>> GetNotesAsync(RowsQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Task.FromResult(rejections.State.NotesPage(query));
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_isWorking || State.IsUnderWay)
        {
            return;
        }

        var erased = new ErasedNames(names);
        if (State.Forget(erased))
        {
            await progress.WriteStateAsync(cancellationToken);
            Tell();
        }

        if (rejections.State.Forget(erased))
        {
            await rejections.WriteStateAsync(cancellationToken);
        }
    }
}
