using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Reads the day of a row.</summary>
internal sealed class DateCells(ResultHeader header, DateOrder order, RowNotes notes)
{
    private readonly WordCache<DateWord> _words = new(DateWords.Read);

    /// <summary>The day; null when there is none that can be told.</summary>
    public DateOnly? Read(RowFields fields, string eventName)
    {
        var column = header[Column.EventDate];
        var text = column >= 0 ? fields[column] : header.Constant(Column.EventDate);
        if (FieldWords.IsMissing(text))
        {
            return null;
        }

        var word = _words.Get(text);
        var day = order.Decide(word, eventName);
        if (day is null)
        {
            notes.Add(
                column >= 0 ? header.Names[column] : string.Empty,
                text,
                word.IsDate ? NoteCode.DateAmbiguous : NoteCode.DateUnreadable,
                "Taken without a date."
            );
        }

        return day;
    }
}
