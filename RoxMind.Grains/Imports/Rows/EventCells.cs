using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Reads the event of a row: its id and name, or season, year and place, or what was told for the whole file.</summary>
internal sealed partial class EventCells(ResultHeader header, FileEvent? fileEvent)
{
    // Rows of one event mostly stand together.
    private FileEvent? _last;
    private string _lastId = string.Empty;
    private string _lastName = string.Empty;

    /// <summary>The event of a row; null when it has none that can be used.</summary>
    public FileEvent? Read(RowFields fields)
    {
        var id = Text(fields, Column.EventId);
        var name = Text(fields, Column.EventName);
        if (id.IsEmpty && name.IsEmpty)
        {
            return header.Has(Column.Location) ? Named(fields) ?? fileEvent : fileEvent;
        }

        if (_last is null || !id.SequenceEqual(_lastId) || !name.SequenceEqual(_lastName))
        {
            (_lastId, _lastName) = (id.ToString(), name.ToString());
            _last = Of(_lastId, _lastName);
        }

        return _last;
    }

    private static FileEvent? Of(string id, string name)
    {
        var key = id.Length > 0 ? id : EventKey.FromName(name);
        return EventKey.IsValid(key) && name.Length <= RowParser.MaxTextLength
            ? new FileEvent(key!, name.Length > 0 ? name : key!, IsNamed: id.Length == 0)
            : null;
    }

    /// <summary>Named by season, year and place, in the usual form: <c>S8 2025 Testville</c>.</summary>
    private FileEvent? Named(RowFields fields)
    {
        var location = Text(fields, Column.Location).ToString();
        if (location.Length == 0)
        {
            return null;
        }

        var season = Text(fields, Column.Season).ToString();
        season = Season().Match(season) is { Success: true } number ? $"S{number.Groups["n"].Value}" : season;
        var year = Text(fields, Column.Year).ToString();
        var name = string.Join(' ', new[] { season, year, location }.Where(part => part.Length > 0));
        if (_last is null || _lastName != name || _lastId.Length > 0)
        {
            (_lastId, _lastName) = (string.Empty, name);
            _last = Of(_lastId, _lastName);
        }

        return _last;
    }

    private ReadOnlySpan<char> Text(RowFields fields, Column column)
    {
        var text = header[column] is >= 0 and var at ? fields[at] : header.Constant(column);
        return FieldWords.IsMissing(text) ? [] : text;
    }

    [GeneratedRegex(
        @"^(?:s|season|saison)?[\s_-]*0?(?<n>\d{1,2})(?:[.,]0)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Season();
}
