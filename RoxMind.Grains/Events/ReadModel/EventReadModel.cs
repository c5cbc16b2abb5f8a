using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>What an event's log adds up to: finishers, starts on the course, counts. Changed by log entries alone.</summary>
internal sealed class EventReadModel(string eventId, CourseEstimator course)
{
    private readonly Dictionary<string, Finisher> _finishers = [];
    private readonly Dictionary<string, StartProgress> _starts = [];
    private readonly Dictionary<string, int> _resultsByNumber = [];
    private readonly Dictionary<string, List<long>> _erased = [];
    private readonly Leaderboard _leaderboard = new();
    private string? _name;
    private int _analyzed;
    private int _unavailable;
    private int _onCourse;

    /// <summary>Number of the last entry that the read model has seen.</summary>
    public long Head { get; private set; }

    /// <summary>Whether the results are complete.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How many results there are.</summary>
    public int Finishers => _finishers.Count;

    /// <summary>How the event differs from the usual, as far as its splits tell.</summary>
    public CourseEffects Course => course.Effects;

    /// <summary>The same as athletes keep it with their races.</summary>
    public KeptCourse KeptCourse => course.Kept;

    /// <summary>The results.</summary>
    public IReadOnlyCollection<Finisher> Results => _finishers.Values;

    /// <summary>Starts with splits and no result.</summary>
    public IEnumerable<LiveStart> OnCourse =>
        _starts.Where(start => !_resultsByNumber.ContainsKey(start.Key)).Select(start => start.Value.ToLive());

    /// <summary>The event in numbers.</summary>
    public EventSummary Summary =>
        new(eventId, _name, _finishers.Count, _analyzed, _unavailable, _onCourse, IsClosed, Head);

    /// <summary>A result by its id; null when there is none, or it was erased.</summary>
    public Finisher? Find(string raceId) => _finishers.GetValueOrDefault(raceId);

    /// <summary>The splits of a start by its number, also after its result came.</summary>
    public Splits? FindSplits(string startNumber) => _starts.GetValueOrDefault(startNumber)?.Splits;

    /// <summary>The entries that hold content of an erased result, or did when they were read; null when it was not erased.</summary>
    public IReadOnlyList<long>? FindErased(string raceId) => _erased.GetValueOrDefault(raceId);

    /// <summary>A part of the leaderboard; equal times share a rank.</summary>
    public LeaderboardPage Rank(LeaderboardQuery query) => _leaderboard.Rank(_finishers.Values, query);

    /// <summary>Some results with an analysis, first recorded first.</summary>
    /// <param name="after">Number of the entry that recorded the last result seen.</param>
    /// <param name="take">At most so many results.</param>
    /// <param name="isSettled">Whether the results' analyses are the last for now.</param>
    public AnalyzedPage Analyzed(long after, int take, bool isSettled)
    {
        var races = _finishers
            .Values.Where(finisher =>
                finisher.Seq > after && finisher is { AthleteId: not null, Ready.Unavailable: null }
            )
            .OrderBy(finisher => finisher.Seq)
            .Take(take)
            .Select(finisher => new AnalyzedRace(finisher.Seq, finisher.Result.RaceId, finisher.AthleteId!));
        return new AnalyzedPage([.. races], _analyzed - _unavailable, isSettled);
    }

    /// <summary>Takes the next entry of the log.</summary>
    public void Apply(FeedEntry entry)
    {
        if (entry.Seq != Head + 1)
        {
            throw new InvalidOperationException($"Entry {entry.Seq} of {eventId} came after {Head}.");
        }

        Head = entry.Seq;
        switch (entry.Fact)
        {
            case ResultRecorded recorded:
                Add(recorded.Result, entry.Seq);
                break;
            case SplitRecorded split:
                Add(split, entry.Seq);
                break;
            case AnalysisReady ready:
                Add(ready, entry.Seq);
                break;
            case RaceReassigned moved:
                Find(moved.RaceId)?.Take(moved, entry.Seq);
                break;
            case RaceErased erased:
                Erase(erased.RaceId);
                break;
            case EventClosed:
                IsClosed = true;
                break;
        }
    }

    private void Add(RaceResult result, long seq)
    {
        TakeName(result.EventName);
        _finishers[result.RaceId] = new Finisher(result, seq);
        _leaderboard.Reset();
        course.Count(result.RaceId, CountedRace.Of(result));
        if (result.Entrant.StartNumber is { } number)
        {
            course.Forget(StartKey(number));
            var results = _resultsByNumber.GetValueOrDefault(number);
            _resultsByNumber[number] = results + 1;
            _onCourse -= results == 0 && _starts.ContainsKey(number) ? 1 : 0;
        }
    }

    private void Add(SplitRecorded split, long seq)
    {
        if (split.Entry.Entrant.StartNumber is not { } number)
        {
            return;
        }

        if (!_starts.TryGetValue(number, out var start))
        {
            start = _starts[number] = new StartProgress();
            _onCourse += _resultsByNumber.ContainsKey(number) ? 0 : 1;
        }

        start.Take(split, seq);
        if (!_resultsByNumber.ContainsKey(number))
        {
            CountOnCourse(number, start);
        }
    }

    private void Add(AnalysisReady ready, long seq)
    {
        if (Find(ready.RaceId) is { } finisher)
        {
            Count(finisher, -1);
            finisher.Take(ready, seq);
            Count(finisher, 1);
            course.Count(ready.RaceId, ready.Repeat);
        }
        else if (_erased.TryGetValue(ready.RaceId, out var entries))
        {
            entries.Add(seq);
        }
    }

    private void Count(Finisher finisher, int change)
    {
        _analyzed += finisher.Ready is null ? 0 : change;
        _unavailable += finisher.Ready?.Unavailable is null ? 0 : change;
    }

    private void Erase(string raceId)
    {
        _erased.TryAdd(raceId, []);
        var entries = _erased[raceId];
        if (!_finishers.Remove(raceId, out var finisher))
        {
            return;
        }

        _leaderboard.Reset();
        Count(finisher, -1);
        course.Forget(raceId);
        entries.AddRange(finisher.Entries);
        if (finisher.Result.Entrant.StartNumber is { } number)
        {
            Free(number, entries);
        }
    }

    private void Free(string number, List<long> entries)
    {
        if (_starts.Remove(number, out var start))
        {
            entries.AddRange(start.Entries);
        }

        if (--_resultsByNumber[number] == 0)
        {
            _resultsByNumber.Remove(number);
        }
    }

    /// <summary>The event's name says its season, and that the standard of those who are on the course already.</summary>
    private void TakeName(string name)
    {
        if (_name is null)
        {
            _name = name;
            foreach (var (number, start) in _starts)
            {
                CountOnCourse(number, start);
            }
        }
    }

    private void CountOnCourse(string number, StartProgress start) =>
        course.Count(StartKey(number), start.ToCounted(EventName.Parse(_name ?? string.Empty).Season));

    private static string StartKey(string number) => $"start {number}";
}
