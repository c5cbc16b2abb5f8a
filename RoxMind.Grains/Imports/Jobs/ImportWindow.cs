using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Imports.Copies;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>
/// The next rows of a file, between two durable places. They are read, sent to their events, and counted together, so that
/// an interrupted import sends this window again and no other row.
/// </summary>
internal sealed class ImportWindow
{
    private readonly List<RejectedRow> _rejected = [];
    private readonly List<RowNote> _notes = [];
    private readonly List<Candidate> _candidates = [];
    private readonly List<(string EventId, string Code)> _refused = [];

    private ImportWindow() { }

    /// <summary>The rows, by event, in file order.</summary>
    public IEnumerable<IGrouping<string, Candidate>> ByEvent => _candidates.GroupBy(row => row.Result.EventId);

    /// <summary>Rows that were not taken, in file order.</summary>
    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    /// <summary>Values that were not read as they stand there, in file order.</summary>
    public IReadOnlyList<RowNote> Notes => _notes;

    /// <summary>Whether the file has no further row.</summary>
    public bool IsEmpty => _rejected.Count + _candidates.Count == 0;

    /// <summary>The rows whose event has its id by name and day.</summary>
    public IEnumerable<Candidate> OfNamedEvents => _candidates.Where(row => row.IsEventNamed);

    /// <summary>The events of the rows.</summary>
    public IEnumerable<string> EventIds =>
        _candidates.Select(row => row.Result.EventId).Distinct(StringComparer.Ordinal);

    /// <summary>Reads the next rows, and keeps those that could be read for sending.</summary>
    public static async Task<ImportWindow> ReadAsync(
        ResultFileReader reader,
        int maxRows,
        CancellationToken cancellationToken
    )
    {
        var window = new ImportWindow();
        while (
            window._rejected.Count + window._candidates.Count < maxRows
            && await reader.ReadAsync(cancellationToken) is { } row
        )
        {
            switch (row)
            {
                case FileRow.Unreadable unreadable:
                    window._rejected.Add(unreadable.Row);
                    break;
                case FileRow.Readable readable:
                    window._candidates.Add(
                        new Candidate(new RowPlace(readable.Line, readable.Row), readable.Result)
                        {
                            IsEventNamed = readable.IsEventNamed,
                        }
                    );
                    window._notes.AddRange(readable.Notes);
                    break;
            }
        }

        return window;
    }

    /// <summary>Looks for rows that are copies of others, or have their start numbers.</summary>
    public void Compare(ComparedRows compared)
    {
        foreach (var row in _candidates)
        {
            compared.Add(row.Place.Line, row.Result);
        }
    }

    /// <summary>Adds the window to the counts, once every row has its outcome.</summary>
    /// <param name="state">The import, at the place before the window.</param>
    /// <param name="end">The place behind the window.</param>
    /// <param name="isSentAgain">
    /// Whether rows of the window may have been sent before the import was interrupted. The events call those duplicates;
    /// their numbers tell them from rows that were there before.
    /// </param>
    public void Settle(ImportState state, RowPosition end, bool isSentAgain)
    {
        var counted = new HashSet<string>();
        var heads = new Dictionary<string, long>();
        foreach (var (row, outcome) in _candidates.Select(row => (row, row.Outcome)))
        {
            var eventId = row.Result.EventId;
            if (RulingOf(outcome) is { } ruling)
            {
                state.NoteRuling(row.Result, ruling);
            }

            switch (outcome)
            {
                case RecordOutcome.Recorded recorded:
                    counted.Add(recorded.Id);
                    Accept(state, row.Result);
                    Raise(heads, eventId, recorded.Seq);
                    break;
                case RecordOutcome.Corrected corrected:
                    state.Corrected++;
                    state.EventIds.Add(eventId);
                    Raise(heads, eventId, corrected.Seq);
                    break;
                case RecordOutcome.Duplicate duplicate:
                    var isOwn = isSentAgain && duplicate.Seq > state.Heads.GetValueOrDefault(eventId);
                    var isOwnCorrection = isSentAgain && duplicate.ChangedSeq > state.Heads.GetValueOrDefault(eventId);
                    if (isOwn && counted.Add(duplicate.Id))
                    {
                        Accept(state, row.Result);
                    }
                    else if (isOwnCorrection && counted.Add(duplicate.Id))
                    {
                        state.Corrected++;
                        state.EventIds.Add(eventId);
                    }
                    else
                    {
                        state.AddDuplicate(eventId);
                    }

                    Raise(heads, eventId, Math.Max(duplicate.Seq, duplicate.ChangedSeq));
                    break;
                case RecordOutcome.Refused refused:
                    _rejected.Add(Rejection.Of(row.Place, "", "", refused.Code, refused.Reason));
                    _refused.Add((eventId, refused.Code));
                    break;
                default:
                    throw new InvalidOperationException($"Line {row.Place.Line} has no outcome.");
            }
        }

        foreach (var (eventId, head) in heads)
        {
            Raise(state.Heads, eventId, head);
        }

        _refused.ForEach(row => state.NoteRejected(row.EventId, row.Code));
        _rejected.Sort((first, second) => first.Line.CompareTo(second.Line));
        state.Rejected += _rejected.Count;
        state.Unread += _notes.Count;
        state.Position = end;
    }

    private static RaceStatus? RulingOf(RecordOutcome? outcome) =>
        outcome switch
        {
            RecordOutcome.Duplicate known => known.Ruling,
            RecordOutcome.Corrected corrected => corrected.Ruling,
            _ => null,
        };

    private static void Accept(ImportState state, RaceResult race)
    {
        state.Accepted++;
        state.MissingSplits += ResultValidation.Judged(race).IsComplete ? 0 : 1;
        state.EventIds.Add(race.EventId);
    }

    private static void Raise(Dictionary<string, long> heads, string eventId, long seq) =>
        heads[eventId] = Math.Max(heads.GetValueOrDefault(eventId), seq);

    /// <summary>A row that is sent to its event.</summary>
    /// <param name="Place">Where it stands in the file.</param>
    /// <param name="Result">The result.</param>
    internal sealed record Candidate(RowPlace Place, RaceResult Result)
    {
        /// <summary>The result.</summary>
        public RaceResult Result { get; set; } = Result;

        /// <summary>Whether its event has its id by name and day.</summary>
        public bool IsEventNamed { get; init; }

        /// <summary>What became of it; null before it was sent.</summary>
        public RecordOutcome? Outcome { get; set; }
    }
}
