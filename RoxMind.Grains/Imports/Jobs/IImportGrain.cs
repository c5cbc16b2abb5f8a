using Orleans.Concurrency;
using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>One import of a result file, resumable after a crash. The key is the job id: the id of the stored file.</summary>
[Alias("import")]
public interface IImportGrain : IGrainWithStringKey
{
    /// <summary>Starts the import, or goes on with it; returns at once. Starting a completed import again changes nothing.</summary>
    [Alias("start")]
    Task<ImportProgress> StartAsync(ImportRequest request, CancellationToken cancellationToken);

    /// <summary>Ends an import that is under way; what it has recorded stays. One that is over stays as it is.</summary>
    [Alias("cancel")]
    [AlwaysInterleave]
    Task<ImportProgress> CancelAsync(CancellationToken cancellationToken);

    /// <summary>How far the import has come.</summary>
    [Alias("progress")]
    [AlwaysInterleave]
    Task<ImportProgress> GetProgressAsync(CancellationToken cancellationToken);

    /// <summary>Progress now and at every change until the import has completed or failed.</summary>
    [Alias("follow")]
    [AlwaysInterleave]
    IAsyncEnumerable<ImportProgress> Follow(CancellationToken cancellationToken);

    /// <summary>Rejected rows in file order; the first 10,000 of a file are kept.</summary>
    [Alias("rejected-rows")]
    [AlwaysInterleave]
    Task<RowsPage<RejectedRow>> GetRejectedAsync(RowsQuery query, CancellationToken cancellationToken);

    /// <summary>Values that were not read as they stand in the file, in file order; the first 10,000 of a file are kept.</summary>
    [Alias("row-notes")]
    [AlwaysInterleave]
    Task<RowsPage<RowNote>> GetNotesAsync(RowsQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets names of people: a file that is named after one has no name any more, and rows and values that name one are not kept. One
    /// that is under way is left alone.
    /// </summary>
    [Alias("forget")]
    Task ForgetAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);
}
