using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Reads who started.</summary>
internal sealed class EntrantCells(ResultHeader header, RowNotes notes)
{
    private const int NationLetters = 3;

    private static readonly Column[] _texts =
    [
        Column.EventName,
        Column.AthleteId,
        Column.StartNumber,
        Column.Name,
        Column.FirstName,
        Column.LastName,
        Column.SourceId,
    ];

    private readonly WordCache<NationWord> _nations = new(NationWords.Read);

    /// <summary>The column whose text is too long to be one, or has a tab in it; null when none has.</summary>
    public Column? FindTooLong(RowFields fields)
    {
        foreach (var column in _texts)
        {
            if (
                header[column] is >= 0 and var at
                && (fields[at].Length > RowParser.MaxTextLength || fields[at].Contains('\t'))
            )
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>Reads who started.</summary>
    public Entrant Read(RowFields fields)
    {
        var name = Text(fields, Column.Name) ?? Joined(Text(fields, Column.FirstName), Text(fields, Column.LastName));
        return new Entrant(Text(fields, Column.AthleteId), name, ReadNation(fields, name), ReadNumber(fields));
    }

    /// <summary>The published id of the result.</summary>
    public string? ReadSourceId(RowFields fields) => Text(fields, Column.SourceId);

    private static string? Joined(string? first, string? last) =>
        first is null ? last
        : last is null ? first
        : $"{first} {last}";

    private string? ReadNation(RowFields fields, string? name)
    {
        var column = header[Column.Nationality];
        var text = column >= 0 ? fields[column] : header.Constant(Column.Nationality);
        var nation = _nations.Get(text);
        if (!nation.IsKnown)
        {
            notes.Add(
                column >= 0 ? header.Names[column] : string.Empty,
                text,
                NoteCode.NationUnknown,
                nation.Code is null ? "Left out." : "Kept as it stands there."
            );
        }

        return nation.Code ?? OfName(name);
    }

    /// <summary>The nation behind a name, as in <c>Last, First (GER)</c>.</summary>
    private static string? OfName(string? name) =>
        name is [.., '(', _, _, _, ')'] ? NationWords.Find(name[^(NationLetters + 1)..^1]) : null;

    private string? ReadNumber(RowFields fields)
    {
        if (header[Column.StartNumber] is not (>= 0 and var at) || FieldWords.IsNoNumber(fields[at]))
        {
            return null;
        }

        // Programs for tables make a fraction of a number when one is missing in its column.
        var number = fields[at];
        return number.EndsWith(".0") && !number[..^2].ContainsAnyExceptInRange('0', '9')
            ? number[..^2].ToString()
            : number.ToString();
    }

    private string? Text(RowFields fields, Column column) =>
        header[column] is not (>= 0 and var at) ? header.Constant(column)
        : FieldWords.IsMissing(fields[at]) ? null
        : fields[at].ToString();
}
