using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Makes a result of the fields of one row, or says which field cannot be read.</summary>
internal sealed class RowParser(ResultHeader header, FileEvent? fileEvent)
{
    private const int MaxTextLength = 200;

    private readonly TextPool _pool = new();
    private readonly int[] _splits = new int[RaceFormat.SegmentCount];

    // Reading stops at the first field that is refused; the reason then stands here.
    private RejectedRow? _refusal;
    private int _line;

    /// <summary>Reads a row that has as many fields as the header.</summary>
    public FileRow Parse(FieldSplitter fields, int line)
    {
        _refusal = null;
        _line = line;
        return Read(fields) is { } result && _refusal is null
            ? new FileRow.Readable(line, result)
            : new FileRow.Unreadable(_refusal!);
    }

    private RaceResult? Read(FieldSplitter fields)
    {
        if (
            ReadEvent(fields) is not { } race
            || ReadGender(fields) is not { } gender
            || ReadDivision(fields) is not { } division
            || ReadTimes(fields) is not { } totalS
        )
        {
            return null;
        }

        var entrant = new Entrant(
            Text(fields, Column.AthleteId, false),
            Text(fields, Column.Name, false),
            Text(fields, Column.Nationality, true),
            Text(fields, Column.StartNumber, false)
        );
        var ageColumn = header[Column.AgeGroup];
        var ageGroup = ageColumn < 0 ? AgeGroup.Unknown : AgeGroup.Parse(fields[ageColumn]);
        var date = ReadDate(fields);
        var splits = new Splits(_splits);
        return new RaceResult
        {
            RaceId = RaceKey.Of(race.Id, entrant, gender, division, ageGroup, totalS, splits),
            EventId = race.Id,
            EventName = race.Name,
            Date = date,
            Entrant = entrant,
            Gender = gender,
            Division = division,
            AgeGroup = ageGroup,
            TotalS = totalS,
            Splits = splits,
        };
    }

    private FileEvent? ReadEvent(FieldSplitter fields)
    {
        var id = Text(fields, Column.EventId, true);
        var name = Text(fields, Column.EventName, true);
        if (id is null && name is null)
        {
            return fileEvent
                ?? Refuse<FileEvent>(Column.EventName, "", RejectionCode.EventUnknown, "No event is named.");
        }

        id ??= EventKey.FromName(name!);
        return EventKey.IsValid(id)
            ? new FileEvent(id!, name ?? id!)
            : Refuse<FileEvent>(
                header[Column.EventId] >= 0 ? Column.EventId : Column.EventName,
                name,
                RejectionCode.EventUnknown,
                $"The event has no usable id (1 to {EventKey.MaxLength} letters or digits)."
            );
    }

    private Gender? ReadGender(FieldSplitter fields)
    {
        var text = fields[header[Column.Gender]];
        var gender = PublishedWords.ReadGender(text);
        if (gender is null)
        {
            Refuse(Column.Gender, text, RejectionCode.GenderUnknown, "Expected male, female or mixed.");
        }

        return gender;
    }

    /// <summary>A file without the column has open singles only, as the first form of these files did.</summary>
    private Division? ReadDivision(FieldSplitter fields)
    {
        var column = header[Column.Division];
        if (column < 0)
        {
            return Division.Open;
        }

        var division = PublishedWords.ReadDivision(fields[column]);
        if (division is null)
        {
            const string Expected = "Expected open, pro, elite, doubles, relay, goruck or goruck_doubles.";
            Refuse(Column.Division, fields[column], RejectionCode.DivisionUnknown, Expected);
        }

        return division;
    }

    private int? ReadTimes(FieldSplitter fields)
    {
        foreach (var segment in RaceFormat.Segments)
        {
            var column = header[segment];
            if (column < 0)
            {
                _splits[(int)segment] = 0;
            }
            else if (ReadTime(fields[column], column, ushort.MaxValue) is { } time)
            {
                _splits[(int)segment] = time;
            }
            else
            {
                return null;
            }
        }

        var total = header[Column.Total];
        return ReadTime(fields[total], total, RaceTime.MaxSeconds);
    }

    private int? ReadTime(ReadOnlySpan<char> text, int column, int max)
    {
        if (IsMissing(text))
        {
            return 0;
        }

        if (RaceTime.TryParse(text, out var seconds) && seconds <= max)
        {
            return seconds;
        }

        const string Expected = "Expected a time as H:MM:SS, MM:SS or seconds.";
        _refusal = Rejection.Of(_line, header.Names[column], text, RejectionCode.TimeUnreadable, Expected);
        return null;
    }

    private DateOnly? ReadDate(FieldSplitter fields)
    {
        var column = header[Column.EventDate];
        if (column < 0 || IsMissing(fields[column]))
        {
            return null;
        }

        var text = fields[column];
        if (text.Length > 10 && text[10] is 'T' or ' ')
        {
            text = text[..10];
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(Column.EventDate, text, RejectionCode.DateUnreadable, "Expected a date as YYYY-MM-DD.");
        return null;
    }

    private string? Text(FieldSplitter fields, Column column, bool isPooled)
    {
        var at = header[column];
        if (at < 0 || IsMissing(fields[at]))
        {
            return null;
        }

        var text = fields[at];
        if (text.Length > MaxTextLength)
        {
            Refuse(column, text, RejectionCode.TextTooLong, $"Longer than {MaxTextLength} characters.");
            return null;
        }

        if (text.Contains('\t'))
        {
            Refuse(column, text, RejectionCode.NotText, "The text holds a tab.");
            return null;
        }

        return isPooled ? _pool.Get(text) : text.ToString();
    }

    private T? Refuse<T>(Column column, string? value, string code, string reason)
        where T : class
    {
        Refuse(column, value, code, reason);
        return null;
    }

    private void Refuse(Column column, ReadOnlySpan<char> value, string code, string reason)
    {
        var at = header[column];
        _refusal ??= Rejection.Of(_line, at < 0 ? string.Empty : header.Names[at], value, code, reason);
    }

    /// <summary>Whether a field says that there is nothing to say.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text) => text.IsEmpty || text is "-" or "–" or "—";
}
