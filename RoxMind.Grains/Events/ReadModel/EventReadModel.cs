using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>What an event's log adds up to: results, starts on the course, counts. Changed by log entries alone.</summary>
internal sealed class EventReadModel(string eventId, CourseEstimator course)
{
    private readonly Dictionary<string, Finisher> _finishers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> _erased = new(StringComparer.Ordinal);
    private readonly StartList _starts = new(course);
    private readonly Leaderboard _leaderboard = new();
    private string? _name;
    private int _analyzed;
    private int _unavailable;
    private int _notRanked;
    private int _failed;

    /// <summary>Number of the last entry that the read model has seen.</summary>
    public long Head { get; private set; }

    /// <summary>Whether the results are complete.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether all analyses are to rest on the final course.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>How often everything was removed; results recorded after that are others than those before.</summary>
    public int Generation { get; private set; }

    /// <summary>How many results or splits were recorded, corrected, judged or taken away; rises with each.</summary>
    public int Changes { get; private set; }

    /// <summary>How many results are ranked.</summary>
    public int Finishers => _finishers.Count - _notRanked;

    /// <summary>How the event differs from the usual, as far as its splits tell.</summary>
    public CourseEffects Course => course.Effects;

    /// <summary>The same as athletes keep it with their races.</summary>
    public KeptCourse KeptCourse => course.Kept;

    /// <summary>The results.</summary>
    public IReadOnlyCollection<Finisher> Results => _finishers.Values;

    /// <summary>Finds results by what tells who they are of.</summary>
    public ResultIndex<Finisher> Index { get; } = new();

    /// <summary>Starts with splits and no result.</summary>
    public IEnumerable<LiveStart> OnCourse => _starts.OnCourse;

    /// <summary>The event in numbers.</summary>
    public EventSummary Summary =>
        new(
            eventId,
            _name,
            _finishers.Count,
            _analyzed,
            _unavailable,
            _starts.Count,
            IsClosed,
            Head,
            _notRanked,
            _failed
        );

    /// <summary>A result by its id; null when there is none, or it was erased.</summary>
    public Finisher? Find(string raceId) => _finishers.GetValueOrDefault(raceId);

    /// <summary>A start by its number, also after its result came; null when no split of it is known.</summary>
    public StartProgress? FindStart(string number) => _starts.Find(number);

    /// <summary>The entries that hold content of an erased result, or did when they were read; null when it was not erased.</summary>
    public IReadOnlyList<long>? FindErased(string raceId) => _erased.GetValueOrDefault(raceId);

    /// <summary>A part of the leaderboard; equal times share a rank.</summary>
    public LeaderboardPage Rank(LeaderboardQuery query) => _leaderboard.Rank(_finishers.Values, query);

    /// <summary>The event's usual times.</summary>
    public EventMedians Medians()
    {
        var medians = new EventMedians();
        foreach (var finisher in _finishers.Values)
        {
            medians.Add(finisher.Result);
        }

        return medians;
    }

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
                course.Unsettle();
                Add(new Finisher(recorded.Result, recorded.Source, entry.Seq));
                break;
            case ResultCorrected corrected:
                course.Unsettle();
                Change(corrected.Result.RaceId, finisher => finisher.Take(corrected, entry.Seq));
                break;
            case SplitsJudged judged:
                Change(judged.RaceId, finisher => finisher.Take(judged, entry.Seq));
                break;
            case SplitRecorded split:
                Changes++;
                _starts.Take(split, entry.Seq);
                break;
            case StartWithdrawn withdrawn:
                _starts.Withdraw(withdrawn);
                break;
            case AnalysisReady ready:
                Hear(ready, entry.Seq);
                break;
            case AnalysisFailed failed:
                Recount(failed.RaceId, finisher => finisher.Take(failed, entry.Seq));
                break;
            case RaceReassigned moved:
                Find(moved.RaceId)?.Take(moved, entry.Seq);
                break;
            case RaceErased erased:
                course.Unsettle();
                Erase(erased.RaceId);
                break;
            case EventRemoved:
                Clear();
                break;
            case EventClosed closed:
                IsClosed = true;
                IsFinal = closed.IsFinal;
                _starts.Close();
                if (IsFinal)
                {
                    course.Settle();
                }

                break;
        }
    }

    private void Add(Finisher finisher)
    {
        var result = finisher.Result;
        TakeName(result.EventName);
        _finishers[result.RaceId] = finisher;
        Count(finisher, 1);
        Index.Add(result, finisher);
        Changed(finisher);
        foreach (var number in finisher.Numbers)
        {
            _starts.AddResult(number);
        }
    }

    private void Change(string raceId, Action<Finisher> change)
    {
        if (Find(raceId) is not { } finisher)
        {
            return;
        }

        Index.Remove(finisher.Result, finisher);
        Count(finisher, -1);
        change(finisher);
        Count(finisher, 1);
        Index.Add(finisher.Result, finisher);
        Changed(finisher);
        if (finisher.Result.Entrant.StartNumber is { } number && finisher.Numbers.Add(number))
        {
            _starts.AddResult(number);
        }
    }

    private void Changed(Finisher finisher)
    {
        Changes++;
        _leaderboard.Reset();
        course.Count(finisher.Result.RaceId, CountedRace.Of(finisher.Result));
    }

    private void Hear(AnalysisReady ready, long seq)
    {
        if (Recount(ready.RaceId, finisher => finisher.Take(ready, seq)))
        {
            course.Count(ready.RaceId, ready.Repeat);
        }
        else if (_erased.TryGetValue(ready.RaceId, out var entries))
        {
            entries.Add(seq);
        }
    }

    private bool Recount(string raceId, Action<Finisher> change)
    {
        if (Find(raceId) is not { } finisher)
        {
            return false;
        }

        Count(finisher, -1);
        change(finisher);
        Count(finisher, 1);
        return true;
    }

    private void Count(Finisher finisher, int change)
    {
        _analyzed += finisher.Ready is null ? 0 : change;
        _unavailable += finisher.Ready?.Unavailable is null ? 0 : change;
        _notRanked += finisher.Result.IsRanked ? 0 : change;
        _failed += finisher.Failure is null ? 0 : change;
    }

    private void Erase(string raceId)
    {
        _erased.TryAdd(raceId, []);
        if (!_finishers.Remove(raceId, out var finisher))
        {
            return;
        }

        Changes++;
        _leaderboard.Reset();
        Count(finisher, -1);
        Index.Remove(finisher.Result, finisher);
        course.Forget(raceId);
        _erased[raceId].AddRange(finisher.Entries);
        foreach (var number in finisher.Numbers)
        {
            _erased[raceId].AddRange(_starts.EraseResult(number));
        }
    }

    private void Clear()
    {
        _finishers.Clear();
        _starts.Clear();
        _leaderboard.Reset();
        Index.Clear();
        course.Clear();
        (_name, _analyzed, _unavailable, _notRanked, _failed) = (null, 0, 0, 0, 0);
        (IsClosed, IsFinal) = (false, false);
        Generation++;
        Changes++;
    }

    private void TakeName(string name)
    {
        if (_name is null)
        {
            _name = name;
            _starts.TakeSeason(EventName.Parse(name).Season);
        }
    }
}
