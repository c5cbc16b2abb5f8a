using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Makes a result of the fields of one row. What cannot be read is noted and left out; a row is refused only when it has no time, no
/// event, or nobody.
/// </summary>
internal sealed class RowParser
{
    /// <summary>Longest name or id, in characters.</summary>
    public const int MaxTextLength = 200;

    private const int SecondsOfMinute = 60;

    private readonly ResultHeader _header;
    private readonly RowNotes _notes = new();
    private readonly EventCells _events;
    private readonly FileEditions _editions = new();
    private readonly TimeCells _times;
    private readonly FieldCells _field;
    private readonly DateCells _dates;
    private readonly EntrantCells _entrants;
    private RowPlace _place;

    /// <summary>Reads the rows under a header.</summary>
    /// <param name="header">Which column holds what.</param>
    /// <param name="fileEvent">The event of rows that name none.</param>
    /// <param name="units">The units of the times.</param>
    /// <param name="dates">Decides dates that can be read in two ways.</param>
    public RowParser(ResultHeader header, FileEvent? fileEvent, TimeUnits units, DateOrder dates)
    {
        _header = header;
        _events = new EventCells(header, fileEvent);
        _times = new TimeCells(header, units, _notes);
        _field = new FieldCells(header, _notes);
        _dates = new DateCells(header, dates, _notes);
        _entrants = new EntrantCells(header, _notes);
    }

    /// <summary>Looks at the first rows, for what the day of one tells of others.</summary>
    public void Prepare(IReadOnlyList<string[]> sample)
    {
        var fields = new RowFields();
        foreach (var row in sample)
        {
            fields.Clear();
            Array.ForEach(row, text => fields.Append(text));
            if (_events.Read(fields) is { } named)
            {
                _editions.Of(named, _dates.Read(fields, named.Name));
            }
        }
    }

    /// <summary>Reads a row that has as many fields as the header.</summary>
    public FileRow Parse(RowFields fields, RowPlace place)
    {
        _place = place;
        _notes.Begin(place);
        if (_entrants.FindTooLong(fields) is { } tooLong)
        {
            return fields[_header[tooLong]].Contains('\t')
                ? Refuse(tooLong, fields, RejectionCode.NotText, "The text holds a tab.")
                : Refuse(tooLong, fields, RejectionCode.TextTooLong, $"Longer than {MaxTextLength} characters.");
        }

        if (_events.Read(fields) is not { } named)
        {
            return Refuse(
                _header[Column.EventId] >= 0 ? Column.EventId : Column.EventName,
                fields,
                RejectionCode.EventUnknown,
                $"No event with a usable name or id (1 to {EventKey.MaxLength} letters or digits) is named."
            );
        }

        var day = _dates.Read(fields, named.Name);
        var race = _editions.Of(named, day);
        _times.Read(fields);
        var status = _field.ReadStatus(fields) ?? _times.Status;
        var entrant = _entrants.Read(fields);
        var sourceId = _entrants.ReadSourceId(fields);
        var hasSomebody = sourceId is not null || entrant is not { ExternalId: null, Name: null, StartNumber: null };
        if (!_times.HasTime && (!hasSomebody || status is null or RaceStatus.Finished))
        {
            return _times.IsTotalUnreadable
                ? Refuse(Column.Total, fields, RejectionCode.TimeUnreadable, $"Expected {TimeWords.Forms}.")
                : Refuse(
                    Column.Total,
                    fields,
                    RejectionCode.TimesMissing,
                    "The row has neither a finish time nor a split."
                );
        }

        _field.Read(fields);
        var result = new RaceResult
        {
            RaceId = string.Empty,
            EventId = race.Id,
            EventName = race.Name,
            Entrant = entrant,
            Gender = _field.Gender,
            Division = _field.Division,
            Category = _field.Category,
            AgeGroup = _field.AgeGroup,
            TotalS = _times.TotalMs / 1000,
            FractionMs = _times.TotalMs % 1000,
            Splits = _times.Splits,
            Doubtful = _times.Doubtful,
            PublishedRoxzoneTotalS = _times.RoxzoneTotalS,
            Status = status ?? RaceStatus.Finished,
            SourceId = sourceId,
        };
        var finished = Finish(result, fields, isStatusTold: status is not null) with { Date = day };
        return new FileRow.Readable(place.Line, RaceKey.Keyed(finished))
        {
            Row = place.Row,
            Notes = _notes.All,
            IsEventNamed = race.IsNamed,
        };
    }

    /// <summary>
    /// The result as it ended. Without a finish time, with one whose seconds are cut, or with one that nobody can have, it is the sum of the parts, where all are there and
    /// somebody can have that.
    /// </summary>
    private RaceResult Finish(RaceResult sent, RowFields fields, bool isStatusTold)
    {
        var isPossible = FinishRule.IsPossible(sent.TotalS, sent.Division);
        if ((sent.TotalS > 0 && isPossible && !IsCut(sent)) || sent.Status != RaceStatus.Finished)
        {
            return sent;
        }

        var (totalS, ended, done) =
            FinishRule.HasPossibleParts(sent) ? (sent.PartsS, RaceStatus.Finished, "Taken as the sum of the parts.")
            : _times.HasLast || isStatusTold ? (0, RaceStatus.Finished, "Kept without a rank.")
            : (0, RaceStatus.DidNotFinish, "Taken as not finished.");
        var column = _header[Column.Total];
        _notes.Add(
            column < 0 ? string.Empty : _header.Names[column],
            column < 0 ? [] : fields[column],
            !isPossible || _times.TotalMs > 0 ? NoteCode.TotalImpossible
                : _times.IsTotalUnreadable ? NoteCode.TotalUnreadable
                : NoteCode.TotalMissing,
            _times.IsTotalUnreadable ? $"{done} A finish time is read as {TimeWords.Forms}." : done
        );
        return sent with { TotalS = totalS, FractionMs = 0, Status = ended };
    }

    /// <summary>Whether the finish is the sum of the parts but for the seconds, which are not written.</summary>
    private bool IsCut(RaceResult sent) =>
        _times.IsTotalCut
        && FinishRule.HasPossibleParts(sent)
        && sent.PartsS - sent.TotalS is > 0 and < SecondsOfMinute;

    private FileRow.Unreadable Refuse(Column column, RowFields fields, string code, string reason)
    {
        var at = _header[column];
        return new FileRow.Unreadable(
            at < 0
                ? Rejection.Of(_place, string.Empty, [], code, reason)
                : Rejection.Of(_place, _header.Names[at], fields[at], code, reason)
        );
    }
}
