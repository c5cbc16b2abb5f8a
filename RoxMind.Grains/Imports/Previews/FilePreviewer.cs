using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Copies;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>
/// Reads a file and judges its rows the way an import does, and only counts. The rows that would be taken are remembered until all are
/// read, since any of them may come again.
/// </summary>
internal sealed class FilePreviewer
{
    private readonly ResultFileReader _reader;
    private readonly ReadingCounts _readings;
    private readonly RejectionTally _rejections = new();
    private readonly RejectionTally _notes = new();
    private readonly Dictionary<string, EventPreview> _events = new(StringComparer.Ordinal);
    private readonly ComparedRows _compared = new();

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
                _rejections.Add(rejected);
                break;
            case FileRow.Readable(_, var race) readable:
                foreach (var note in readable.Notes)
                {
                    _notes.Add(note);
                }

                _readings.Add(_reader.Fields, race);
                _compared.Add(readable.Line, race);
                if (!_events.TryGetValue(race.EventId, out var ofEvent))
                {
                    _events[race.EventId] = ofEvent = new EventPreview(race);
                }

                ofEvent.Add(new RowPlace(readable.Line, readable.Row), race);
                break;
        }
    }

    private FilePreview Result()
    {
        var (repeated, contradicted) = (0, 0);
        var taken = new List<PreviewedRow>();
        var events = new List<EventRows>();
        foreach (var (id, ofEvent) in _events)
        {
            var before = taken.Count;
            foreach (var (row, outcome) in ofEvent.Settle())
            {
                switch (outcome)
                {
                    case RecordOutcome.Recorded:
                        taken.Add(row);
                        break;
                    case RecordOutcome.Corrected:
                        contradicted++;
                        break;
                    case RecordOutcome.Duplicate:
                        repeated++;
                        break;
                    case RecordOutcome.Refused(var code, var reason):
                        _rejections.Add(Rejection.Of(row.Place, string.Empty, [], code, reason));
                        break;
                }
            }

            var dates = taken.Skip(before).Select(row => row.Date).ToList();
            events.Add(new EventRows(id, ofEvent.Name, taken.Count - before, dates.Min(), dates.Max()));
        }

        return new FilePreview
        {
            Columns = [.. _reader.Header.Names.Select((name, at) => new ColumnUse(name, WhatIsIn(at)))],
            Events = [.. events.Where(rows => rows.Rows > 0).OrderBy(rows => rows.Name, StringComparer.Ordinal)],
            Genders = _readings.Genders.Readings,
            Divisions = _readings.Divisions.Readings,
            Ages = _readings.Ages.Readings,
            Times = _readings.Times.Readings,
            Rejections = _rejections.Groups,
            Notes = _notes.Groups,
            Remarks = [.. _reader.Remarks, .. _compared.Remarks],
            Unranked = taken.Count(row => !row.IsRanked),
            Accepted = taken.Count,
            MissingSplits = taken.Count(row => !row.IsComplete),
            Doubtful = taken.Sum(row => row.Doubtful),
            Repeated = repeated,
            Contradicted = contradicted,
        };
    }

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
