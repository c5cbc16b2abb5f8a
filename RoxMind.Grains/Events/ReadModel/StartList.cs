using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>The starts of an event by their number: who is on the course, whose result has come, who left.</summary>
internal sealed class StartList(CourseEstimator course)
{
    private readonly Dictionary<string, StartProgress> _starts = new(StringComparer.Ordinal);

    // Of all those the ones that are on the course: hardly any, late in a long day.
    private readonly Dictionary<string, LiveStart> _on = new(StringComparer.Ordinal);
    private readonly OrderedList<LiveStart> _furthestFirst = new(Comparer<LiveStart>.Create(Compare));

    // How many results have the number, or had it before it was corrected.
    private readonly Dictionary<string, int> _results = new(StringComparer.Ordinal);
    private int? _season;
    private bool _isClosed;

    /// <summary>Starts with splits and no result: furthest first, then fastest.</summary>
    public IReadOnlyList<LiveStart> OnCourse => _furthestFirst;

    /// <summary>The one of them that has a number; none where nobody has it.</summary>
    public IReadOnlyList<LiveStart> OnCourseWith(string number) =>
        _on.TryGetValue(number, out var start) ? [start] : [];

    /// <summary>A start by its number, also after its result came; null when no split of it is known.</summary>
    public StartProgress? Find(string number) => _starts.GetValueOrDefault(number);

    /// <summary>Takes a split.</summary>
    public void Take(SplitRecorded split, long seq)
    {
        if (split.Entry.Entrant.StartNumber is { } number)
        {
            Change(
                number,
                () =>
                {
                    if (!_starts.TryGetValue(number, out var start))
                    {
                        start = _starts[number] = new StartProgress();
                    }

                    start.Take(split, seq);
                }
            );
        }
    }

    /// <summary>A start left the course without a result.</summary>
    public void Withdraw(StartWithdrawn withdrawn) =>
        Change(withdrawn.StartNumber, () => Find(withdrawn.StartNumber)?.Withdraw(withdrawn.Status));

    /// <summary>A result has the number: its start is off the course.</summary>
    public void AddResult(string number) =>
        Change(number, () => _results[number] = _results.GetValueOrDefault(number) + 1);

    /// <summary>A result that has or had the number was erased, and the splits of the number with it.</summary>
    /// <returns>Numbers of the log entries with its splits.</returns>
    public IReadOnlyList<long> EraseResult(string number)
    {
        IReadOnlyList<long> entries = [];
        Change(
            number,
            () =>
            {
                entries = _starts.Remove(number, out var start) ? start.Entries : [];
                if (--_results[number] == 0)
                {
                    _results.Remove(number);
                }
            }
        );
        return entries;
    }

    /// <summary>The event's season is known: it says the standard of those who are on the course already.</summary>
    public void TakeSeason(int? season)
    {
        _season = season;
        foreach (var number in _on.Keys)
        {
            course.Count(KeyOf(number), _starts[number].ToCounted(_season));
        }
    }

    /// <summary>The results are complete: nobody is on the course any more.</summary>
    public void Close()
    {
        foreach (var number in _on.Keys)
        {
            course.Forget(KeyOf(number));
        }

        _isClosed = true;
        _on.Clear();
        _furthestFirst.Clear();
    }

    /// <summary>The starts for a snapshot.</summary>
    public IEnumerable<StartSnapshot> ToSnapshot() => _starts.Select(start => start.Value.ToSnapshot(start.Key));

    /// <summary>Takes the starts of a snapshot, before the results of it.</summary>
    public void Restore(IEnumerable<StartSnapshot> starts, int? season, bool isClosed)
    {
        (_season, _isClosed) = (season, isClosed);
        foreach (var start in starts)
        {
            Change(start.Number, () => _starts[start.Number] = StartProgress.From(start));
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _starts.Clear();
        _on.Clear();
        _furthestFirst.Clear();
        _results.Clear();
        (_season, _isClosed) = (null, false);
    }

    private bool IsOn(string number) =>
        !_isClosed && !_results.ContainsKey(number) && Find(number) is { Status: RaceStatus.Finished };

    /// <summary>Does something to a start, and counts it for the course only while it is on it.</summary>
    private void Change(string number, Action change)
    {
        change();
        if (_on.Remove(number, out var before))
        {
            _furthestFirst.Remove(before);
        }

        if (IsOn(number))
        {
            var start = _starts[number];
            var live = _on[number] = start.ToLive();
            _furthestFirst.Add(live);
            course.Count(KeyOf(number), start.ToCounted(_season));
        }
        else if (before is not null)
        {
            course.Forget(KeyOf(number));
        }
    }

    private static int Compare(LiveStart x, LiveStart y)
    {
        var order = y.SegmentsDone.CompareTo(x.SegmentsDone);
        order = order != 0 ? order : x.Splits.SumS.CompareTo(y.Splits.SumS);
        return order != 0 ? order : string.CompareOrdinal(x.Entry.Entrant.StartNumber, y.Entry.Entrant.StartNumber);
    }

    private static string KeyOf(string number) => $"start {number}";
}
