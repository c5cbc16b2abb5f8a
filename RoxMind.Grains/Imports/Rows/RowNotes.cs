using System.Collections.Immutable;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Collects what is to be noted of one row.</summary>
internal sealed class RowNotes
{
    private readonly List<RowNote> _notes = [];
    private RowPlace _place;

    /// <summary>The notes of the row.</summary>
    public ImmutableArray<RowNote> All => _notes.Count == 0 ? [] : [.. _notes];

    /// <summary>Begins the next row.</summary>
    public void Begin(RowPlace place)
    {
        _place = place;
        _notes.Clear();
    }

    /// <summary>Notes a value.</summary>
    /// <param name="column">Name of the column; empty when the file has none.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="code">The <see cref="NoteCode"/>.</param>
    /// <param name="done">What was done instead.</param>
    public void Add(string column, ReadOnlySpan<char> value, string code, string done) =>
        _notes.Add(new RowNote(_place.Line, column, Rejection.Shorten(value), code, done, _place.Row));
}
