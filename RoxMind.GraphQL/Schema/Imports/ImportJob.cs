using System.Text.Json;
using GraphQL;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Imports;

/// <summary>An import of a result file and how far it has come.</summary>
internal sealed class ImportJob(ImportProgress progress) : IImportOutcome, INode
{
    /// <summary>The import's id; the id of the upload it is made from.</summary>
    public OpaqueId Id => OpaqueId.Import(progress.JobId);

    /// <summary>Name of the file, without folder.</summary>
    public string FileName => progress.FileName;

    /// <summary>How far it has come.</summary>
    public ImportPhase Phase => progress.Phase;

    /// <summary>Bytes of the file that are dealt with, in the current phase.</summary>
    public long BytesRead => progress.BytesRead;

    /// <summary>Size of the file, bytes.</summary>
    public long BytesTotal => progress.BytesTotal;

    /// <summary>Rows recorded, duplicates not counted.</summary>
    public int Accepted => progress.Accepted;

    /// <summary>Of the accepted, rows with at least one missing split.</summary>
    public int MissingSplits => progress.MissingSplits;

    /// <summary>Rows that replaced what was recorded before.</summary>
    public int Corrected => progress.Corrected;

    /// <summary>
    /// Results of the same events and divisions that were known before and are not in the file; known once the import is over.
    /// `importResults` with `replace` withdraws them, if every row could be read.
    /// </summary>
    public int Absent => progress.Absent;

    /// <summary>Of the absent results, those that were withdrawn.</summary>
    public int Withdrawn => progress.Withdrawn;

    /// <summary>Rows that were recorded before as they are, in this file or an earlier import, or that name a further member of a team.</summary>
    public int Duplicates => progress.Duplicates;

    /// <summary>Rows that were not taken; `rejectedRows` says why.</summary>
    public int Rejected => progress.Rejected;

    /// <summary>The events that rows were recorded for, or were recorded before.</summary>
    public IEnumerable<OpaqueId> EventIds => progress.EventIds.Select(OpaqueId.Event);

    /// <summary>Why the file could not be read, for people; null otherwise.</summary>
    public string? Error => progress.Error;

    /// <summary>Values of the rows taken that were not read as they stand there; `notes` says what was done instead.</summary>
    public int Unread => progress.Unread;

    /// <summary>
    /// What is to be said about the file as a whole, for people: columns that were passed over for others, the unit of its times, rows that
    /// may be copies; known once every row is dealt with.
    /// </summary>
    public IEnumerable<string> Remarks => progress.Remarks.IsDefault ? [] : progress.Remarks;

    /// <summary>Values that were not read as they stand in the file, in file order; the first 10,000 of a file are kept.</summary>
    /// <param name="grains">The way to the import.</param>
    /// <param name="code">Only those with this code.</param>
    /// <param name="column">Only those of this column.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(3)]
    public async Task<Connection<RowNote>> NotesAsync(
        [FromServices] IGrainFactory grains,
        string? code,
        string? column,
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var asked = page.Of(NameOf("notes", code, column));
        return Show(await Grain(grains).GetNotesAsync(new(code, column, asked.Range), cancellationToken), asked);
    }

    /// <summary>Rows that were not taken, in file order; the first 10,000 of a file are kept.</summary>
    /// <param name="grains">The way to the import.</param>
    /// <param name="code">Only those with this code.</param>
    /// <param name="column">Only those whose reason is a value of this column.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(3)]
    public async Task<Connection<RejectedRow>> RejectedRowsAsync(
        [FromServices] IGrainFactory grains,
        string? code,
        string? column,
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var asked = page.Of(NameOf("rows", code, column));
        return Show(await Grain(grains).GetRejectedAsync(new(code, column, asked.Range), cancellationToken), asked);
    }

    private IImportGrain Grain(IGrainFactory grains) => grains.GetGrain<IImportGrain>(progress.JobId);

    /// <summary>Names a list and everything that chooses its elements.</summary>
    private string NameOf(string list, string? code, string? column) =>
        $"{list} {progress.JobId} {JsonSerializer.Serialize(new[] { code, column })}";

    private static Connection<TRow> Show<TRow>(RowsPage<TRow> found, PageRequest asked)
        where TRow : class => new(found.Rows.Select(one => (one.Row, one.Place)), asked, found.Start, found.Total);
}
