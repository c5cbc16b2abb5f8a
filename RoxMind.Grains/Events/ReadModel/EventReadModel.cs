using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>What an event's log adds up to: results, starts on the course, counts. Changed by log entries alone.</summary>
internal sealed partial class EventReadModel(string eventId, CourseEstimator course) : IRecordedResults
{
    private readonly Dictionary<string, Finisher> _finishers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> _erased = new(StringComparer.Ordinal);
    private readonly StartList _starts = new(course);
    private readonly Leaderboard _leaderboard = new();
    private string? _name;

    // Null when results have changed since they were looked for.
    private (DateOnly? First, DateOnly? Last)? _days;
    private FinisherCounts _counts = new();

    // Null until it is needed after a snapshot was read.
    private ResultIndex<Finisher>? _index = new();

    /// <summary>Number of the last entry that the read model has seen.</summary>
    public long Head { get; private set; }

    /// <summary>When that entry was committed; null before the first.</summary>
    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>The event's published name; null before the first result or split.</summary>
    public string? Name => _name;

    /// <summary>The season that its name tells, else that of its first result with a day; null while neither is known.</summary>
    public int? Season { get; private set; }

    /// <summary>Whether the results are complete.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether all analyses are to rest on the final course.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>How often everything was removed; results recorded after that are others than those before.</summary>
    public int Generation { get; private set; }

    /// <summary>How many results were recorded, corrected, judged or taken away; rises with each.</summary>
    public int Changes { get; private set; }

    /// <summary>How many results are ranked.</summary>
    public int Finishers => _finishers.Count - _counts.NotRanked;

    /// <summary>How many results could not be brought to their athlete so far.</summary>
    public int Failed => _counts.Failed;

    /// <summary>How the event differs from the usual, as far as its splits tell.</summary>
    public CourseEffects Course => course.Effects;

    /// <summary>A result as it is found by searches.</summary>
    public IndexedRace ToIndexed(RaceResult result, string athleteId) =>
        IndexedRace.From(result, athleteId, Course, course.Complete(result));

    /// <summary>The same as athletes keep it with their races.</summary>
    public KeptCourse KeptCourse => course.Kept;

    /// <summary>The results.</summary>
    public IReadOnlyCollection<Finisher> Results => _finishers.Values;

    /// <summary>Finds results by what tells who they are of.</summary>
    public ResultIndex<Finisher> Index => _index ??= IndexOf(_finishers.Values);

    /// <summary>Starts with splits and no result: furthest first, then fastest.</summary>
    public IReadOnlyList<LiveStart> OnCourse => _starts.OnCourse;

    /// <summary>The one of them that has a number; none where nobody has it.</summary>
    public IReadOnlyList<LiveStart> OnCourseWith(string number) => _starts.OnCourseWith(number);

    /// <summary>The event in numbers.</summary>
    public EventSummary Summary =>
        new(
            eventId,
            _name,
            _finishers.Count,
            _counts.Analyzed,
            _counts.Unavailable,
            _starts.OnCourse.Count,
            IsClosed,
            Head,
            _counts.NotRanked,
            _counts.Failed,
            Days.First,
            Days.Last,
            LastAt
        );

    /// <summary>The first and the last day that its results tell; looked for again when results have changed.</summary>
    private (DateOnly? First, DateOnly? Last) Days =>
        _days ??= (_finishers.Values.Min(one => one.Result.Date), _finishers.Values.Max(one => one.Result.Date));

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

    /// <summary>How many entries <see cref="ReplacedAnalyses"/> has.</summary>
    public int Replaced => _counts.Replaced;

    /// <summary>Entries whose analysis a later one of the same result has replaced, with the result.</summary>
    public IEnumerable<(long Seq, Finisher Finisher)> ReplacedAnalyses =>
        _finishers.Values.SelectMany(finisher => finisher.Replaced.Select(seq => (seq, finisher)));

    /// <summary>What some of these entries said of a result is gone.</summary>
    public void Forget(string raceId, IReadOnlySet<long> compacted) =>
        Recount(raceId, finisher => finisher.Forget(compacted));

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
        return new AnalyzedPage([.. races], _counts.Analyzed - _counts.Unavailable, isSettled);
    }
}
