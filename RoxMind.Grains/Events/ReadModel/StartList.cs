using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>The starts of an event by their number: who is on the course, whose result has come, who left.</summary>
internal sealed class StartList(CourseEstimator course)
{
    private readonly Dictionary<string, StartProgress> _starts = new(StringComparer.Ordinal);

    // Of all those the ones that are on the course: hardly any, late in a long day.
    private readonly Dictionary<string, StartProgress> _on = new(StringComparer.Ordinal);

    // How many results have the number, or had it before it was corrected.
    private readonly Dictionary<string, int> _results = new(StringComparer.Ordinal);
    private int? _season;
    private bool _isClosed;

    /// <summary>How many are on the course.</summary>
    public int Count => _on.Count;

    /// <summary>Starts with splits and no result.</summary>
    public IEnumerable<LiveStart> OnCourse => _on.Values.Select(start => start.ToLive());

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
        foreach (var (number, start) in _on)
        {
            course.Count(KeyOf(number), start.ToCounted(_season));
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
        _results.Clear();
        (_season, _isClosed) = (null, false);
    }

    private bool IsOn(string number) =>
        !_isClosed && !_results.ContainsKey(number) && Find(number) is { Status: RaceStatus.Finished };

    /// <summary>Does something to a start, and counts it for the course only while it is on it.</summary>
    private void Change(string number, Action change)
    {
        change();
        if (IsOn(number))
        {
            var start = _on[number] = Find(number)!;
            course.Count(KeyOf(number), start.ToCounted(_season));
        }
        else if (_on.Remove(number))
        {
            course.Forget(KeyOf(number));
        }
    }

    private static string KeyOf(string number) => $"start {number}";
}
