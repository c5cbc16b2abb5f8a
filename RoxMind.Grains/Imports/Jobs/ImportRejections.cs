using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>
/// The rejected rows of an import, and the values of others that were not read as they stand there. Kept apart from its progress,
/// because they rarely grow and can be many.
/// </summary>
[GenerateSerializer]
[Alias("import-rejections")]
internal sealed class ImportRejections
{
    /// <summary>Rows kept of one file.</summary>
    public const int Most = 10_000;

    /// <summary>The rows, in file order.</summary>
    [Id(0)]
    public List<RejectedRow> Rows { get; set; } = [];

    /// <summary>The values, in file order.</summary>
    [Id(1)]
    public List<RowNote> Notes { get; set; } = [];

    /// <summary>Keeps further rows and values while there is room; tells whether any was kept.</summary>
    public bool Add(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RowNote> notes) =>
        Add(Rows, rows) + Add(Notes, notes) > 0;

    /// <summary>A part of the rows.</summary>
    public RowsPage<RejectedRow> Page(RowsQuery query) =>
        RowsPage<RejectedRow>.Of(Rows, row => row.Line, row => query.Takes(row.Code, row.Column), query.Range);

    /// <summary>A part of the values.</summary>
    public RowsPage<RowNote> NotesPage(RowsQuery query) =>
        RowsPage<RowNote>.Of(Notes, note => note.Line, note => query.Takes(note.Code, note.Column), query.Range);

    /// <summary>Drops what is behind a place: it comes again when the import goes on there.</summary>
    public void DropAfter(RowPosition position)
    {
        Rows.RemoveAll(row => row.Line > position.Line);
        Notes.RemoveAll(note => note.Line > position.Line);
    }

    /// <summary>Forgets rows and values that name people; tells whether there were any.</summary>
    public bool Forget(ErasedNames names) =>
        Rows.RemoveAll(row => names.AreIn(row.Value) || names.AreIn(row.Reason))
            + Notes.RemoveAll(note => names.AreIn(note.Value) || names.AreIn(note.Done))
        > 0;

    private static int Add<T>(List<T> kept, IReadOnlyList<T> more)
    {
        var room = Math.Min(Most - kept.Count, more.Count);
        kept.AddRange(more.Take(room));
        return room;
    }
}
