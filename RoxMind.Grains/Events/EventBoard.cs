using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events;

/// <summary>What an event's log adds up to: finishers, starts on the course, counts. Changed by log entries alone.</summary>
internal sealed class EventBoard(string eventId)
{
    private readonly Dictionary<string, Finisher> _finishers = [];
    private readonly Dictionary<string, LiveStart> _onCourse = [];
    private string? _name;
    private int _analyzed;
    private int _unavailable;

    /// <summary>Number of the last entry that the board has seen.</summary>
    public long Head { get; private set; }

    /// <summary>Whether the results are complete.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How many results there are.</summary>
    public int Finishers => _finishers.Count;

    /// <summary>Starts with splits and no result.</summary>
    public IEnumerable<LiveStart> OnCourse => _onCourse.Values;

    /// <summary>The event in numbers.</summary>
    public EventSummary Summary =>
        new(eventId, _name, _finishers.Count, _analyzed, _unavailable, _onCourse.Count, IsClosed, Head);

    /// <summary>A result by its id.</summary>
    public Finisher? Find(string raceId) => _finishers.GetValueOrDefault(raceId);

    /// <summary>A start by its number.</summary>
    public LiveStart? FindStart(string startNumber) => _onCourse.GetValueOrDefault(startNumber);

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
                Add(split);
                break;
            case AnalysisReady ready when _finishers.TryGetValue(ready.RaceId, out var finisher):
                _analyzed += finisher.AthleteId is null ? 1 : 0;
                _unavailable += ready.Unavailable is null ? 0 : 1;
                finisher.AthleteId = ready.AthleteId;
                finisher.ExpectedS = ready.ExpectedS;
                break;
            case RaceReassigned moved when _finishers.TryGetValue(moved.RaceId, out var finisher):
                finisher.AthleteId = moved.AthleteId;
                break;
            case RaceErased erased:
                _finishers.Remove(erased.RaceId);
                break;
            case EventClosed:
                IsClosed = true;
                break;
        }
    }

    /// <summary>A part of the leaderboard; equal times share a rank.</summary>
    public LeaderboardPage Rank(LeaderboardQuery query)
    {
        var ranked = _finishers
            .Values.Where(finisher => finisher.Matches(query))
            .Select(finisher => (Finisher: finisher, TimeS: finisher.Time(query.Segment)))
            .Where(row => row.TimeS > 0)
            .OrderBy(row => row.TimeS)
            .ThenBy(row => row.Finisher.Result.RaceId, StringComparer.Ordinal)
            .ToArray();
        var rows = ImmutableArray.CreateBuilder<LeaderboardRow>();
        var rank = 0;
        for (var i = 0; i < ranked.Length && i < query.Skip + query.Take; i++)
        {
            rank = i > 0 && ranked[i].TimeS == ranked[i - 1].TimeS ? rank : i + 1;
            if (i >= query.Skip)
            {
                rows.Add(ranked[i].Finisher.ToRow(rank, ranked[i].TimeS, ranked[i].TimeS - ranked[0].TimeS));
            }
        }

        return new LeaderboardPage(ranked.Length, rows.ToImmutable());
    }

    private void Add(RaceResult result, long seq)
    {
        _name ??= result.EventName;
        _finishers[result.RaceId] = new Finisher(result, seq);
        if (result.Entrant.StartNumber is { } number)
        {
            _onCourse.Remove(number);
        }
    }

    private void Add(SplitRecorded split)
    {
        if (split.Entry.Entrant.StartNumber is not { } number)
        {
            return;
        }

        var splits = (FindStart(number)?.Splits ?? Splits.None).With(split.Segment, split.TimeS);
        var done = splits.Raw.IndexOf((ushort)0);
        _onCourse[number] = new LiveStart(split.Entry, splits, done < 0 ? Course.SegmentCount : done, null, null, null);
    }
}
