using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Reads a file the way an import does, and only counts. Of a row that would be taken its id and a hash are remembered.</summary>
internal sealed class FilePreviewer
{
    private readonly ResultFileReader _reader;
    private readonly ReadingCounts _readings;
    private readonly RejectionTally _rejections = new();
    private readonly RejectionTally _notes = new();
    private readonly Dictionary<string, EventRows> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int TotalS, int Splits)> _starts = new(StringComparer.Ordinal);
    private int _missingSplits;
    private int _unranked;
    private int _doubtful;
    private int _repeated;
    private int _contradicted;

    private FilePreviewer(ResultFileReader reader)
    {
        _reader = reader;
        _readings = new ReadingCounts(reader.Header);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file; it must be seekable, and stays the caller's.</param>
    /// <param name="request">Names the event of files without an event column.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ResultFileException">The file is empty, is no text, or has no header of a result file.</exception>
    public static async Task<FilePreview> ReadAsync(
        Stream stream,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var reader = await ResultFileReader.OpenAsync(stream, request, cancellationToken);
        var preview = new FilePreviewer(reader);
        await foreach (var row in reader.ReadAllAsync(cancellationToken))
        {
            preview.Add(row);
        }

        return preview.Result();
    }

    private void Add(FileRow row)
    {
        switch (row)
        {
            case FileRow.Unreadable(var rejected):
                _rejections.Add(rejected, rejected.Value);
                break;
            case FileRow.Readable(_, var race) readable:
                foreach (var note in readable.Notes)
                {
                    _notes.Add(new RejectedRow(note.Line, note.Column, note.Value, note.Code, note.Done), note.Value);
                }

                _readings.Add(_reader.Fields, race);
                Take(RaceCleaner.Judge(race, medians: null));
                break;
        }
    }

    private void Take(RaceResult race)
    {
        var times = (race.TotalS, race.Splits.GetHashCode());
        if (_starts.TryGetValue(race.RaceId, out var earlier))
        {
            (_repeated, _contradicted) =
                earlier == times ? (_repeated + 1, _contradicted) : (_repeated, _contradicted + 1);
            return;
        }

        _starts.Add(race.RaceId, times);
        _missingSplits += race.IsComplete ? 0 : 1;
        _unranked += race.IsRanked ? 0 : 1;
        _doubtful += race.Doubtful.Count;
        var rows =
            _events.GetValueOrDefault(race.EventId) ?? new EventRows(race.EventId, race.EventName, 0, null, null);
        _events[race.EventId] = rows with
        {
            Rows = rows.Rows + 1,
            First = rows.First is { } first && (race.Date is not { } day || first <= day) ? first : race.Date,
            Last = rows.Last is { } last && (race.Date is not { } date || last >= date) ? last : race.Date,
        };
    }

    private FilePreview Result() =>
        new()
        {
            Columns = [.. _reader.Header.Names.Select((name, at) => new ColumnUse(name, WhatIsIn(at)))],
            Events = [.. _events.Values.OrderBy(rows => rows.Name, StringComparer.Ordinal)],
            Genders = _readings.Genders.Readings,
            Divisions = _readings.Divisions.Readings,
            Ages = _readings.Ages.Readings,
            Times = _readings.Times.Readings,
            Rejections = _rejections.Groups,
            Notes = _notes.Groups,
            Remarks = _reader.Remarks,
            Unranked = _unranked,
            Accepted = _starts.Count,
            MissingSplits = _missingSplits,
            Doubtful = _doubtful,
            Repeated = _repeated,
            Contradicted = _contradicted,
        };

    private string? WhatIsIn(int at)
    {
        foreach (var column in Enum.GetValues<Column>())
        {
            if (_reader.Header[column] == at)
            {
                return ColumnNames.DisplayName(column);
            }
        }

        foreach (var segment in RaceFormat.Segments)
        {
            if (_reader.Header[segment] == at)
            {
                return RaceFormat.DisplayName(segment);
            }
        }

        return null;
    }
}
