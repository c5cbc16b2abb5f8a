using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Imports.Lines;
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
    private readonly List<Candidate> _candidates = [];
    private readonly List<(string EventId, string Code)> _disbelieved = [];

    private ImportWindow() { }

    /// <summary>The rows, by event, in file order.</summary>
    public IEnumerable<IGrouping<string, Candidate>> ByEvent => _candidates.GroupBy(row => row.Result.EventId);

    /// <summary>Rows that were not taken, in file order.</summary>
    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    /// <summary>Whether the file has no further row.</summary>
    public bool IsEmpty => _rejected.Count + _candidates.Count == 0;

    /// <summary>Reads the next rows, and keeps those whose times are believed for sending.</summary>
    public static async Task<ImportWindow> ReadAsync(
        ResultFileReader reader,
        EventMedians medians,
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
                case FileRow.Readable { Result: var race } when RaceCleaner.Check(race, medians) is { } fault:
                    window._rejected.Add(reader.Reject(fault));
                    window._disbelieved.Add((race.EventId, fault.Code));
                    break;
                case FileRow.Readable readable:
                    window._candidates.Add(new Candidate(readable.Line, readable.Result));
                    break;
            }
        }

        return window;
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
            switch (outcome)
            {
                case RecordOutcome.Recorded recorded:
                    counted.Add(recorded.Id);
                    Accept(state, row.Result);
                    Raise(heads, eventId, recorded.Seq);
                    break;
                case RecordOutcome.Duplicate duplicate:
                    var isOwn = isSentAgain && duplicate.Seq > state.Heads.GetValueOrDefault(eventId);
                    if (isOwn && counted.Add(duplicate.Id))
                    {
                        Accept(state, row.Result);
                    }
                    else
                    {
                        state.AddDuplicate(eventId);
                    }

                    Raise(heads, eventId, duplicate.Seq);
                    break;
                case RecordOutcome.Refused refused:
                    _rejected.Add(Rejection.Of(row.Line, "", "", refused.Code, refused.Reason));
                    _disbelieved.Add((eventId, refused.Code));
                    break;
                default:
                    throw new InvalidOperationException($"Line {row.Line} has no outcome.");
            }
        }

        foreach (var (eventId, head) in heads)
        {
            Raise(state.Heads, eventId, head);
        }

        _disbelieved.ForEach(row => state.NoteRejected(row.EventId, row.Code));
        _rejected.Sort((first, second) => first.Line.CompareTo(second.Line));
        state.Rejected += _rejected.Count;
        state.Position = end;
    }

    private static void Accept(ImportState state, RaceResult race)
    {
        state.Accepted++;
        state.MissingSplits += race.Splits.IsComplete ? 0 : 1;
        state.EventIds.Add(race.EventId);
    }

    private static void Raise(Dictionary<string, long> heads, string eventId, long seq) =>
        heads[eventId] = Math.Max(heads.GetValueOrDefault(eventId), seq);

    /// <summary>A row that is sent to its event.</summary>
    /// <param name="Line">Line in the file.</param>
    /// <param name="Result">The result.</param>
    internal sealed record Candidate(int Line, RaceResult Result)
    {
        /// <summary>What became of it; null before it was sent.</summary>
        public RecordOutcome? Outcome { get; set; }
    }
}
