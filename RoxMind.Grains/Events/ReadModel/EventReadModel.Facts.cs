using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel;

/// <content>What each fact of the log changes.</content>
internal sealed partial class EventReadModel
{
    /// <summary>Takes the next entry of the log.</summary>
    public void Apply(FeedEntry entry)
    {
        if (entry.Seq != Head + 1)
        {
            throw new InvalidOperationException($"Entry {entry.Seq} of {eventId} came after {Head}.");
        }

        (Head, LastAt) = (entry.Seq, entry.At);
        _index ??= IndexOf(_finishers.Values);
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
                if (split.EventName is { } name)
                {
                    TakeName(name);
                }

                _starts.Take(split, entry.Seq);
                break;
            case StartWithdrawn withdrawn:
                _starts.Withdraw(withdrawn);
                break;
            case AnalysisReady ready:
                Hear(ready, entry.Seq);
                break;
            case AnalysisReplaced replaced:
                Note(replaced, entry.Seq);
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
        TakeSeason(result.Season);
        _finishers[result.RaceId] = finisher;
        _counts.Add(finisher, 1);
        Index.Add(result, finisher);
        _leaderboard.Add(finisher);
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
        _leaderboard.Remove(finisher);
        _counts.Add(finisher, -1);
        change(finisher);
        _counts.Add(finisher, 1);
        Index.Add(finisher.Result, finisher);
        _leaderboard.Add(finisher);
        Changed(finisher);
        if (finisher.Result.Entrant.StartNumber is { } number && finisher.Numbers.Add(number))
        {
            _starts.AddResult(number);
        }
    }

    private void Changed(Finisher finisher)
    {
        Changes++;
        _days = null;
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

    private void Note(AnalysisReplaced replaced, long seq)
    {
        if (Find(replaced.RaceId) is { } finisher)
        {
            finisher.Take(replaced, seq);
        }
        else if (_erased.TryGetValue(replaced.RaceId, out var entries))
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

        _counts.Add(finisher, -1);
        change(finisher);
        _counts.Add(finisher, 1);
        return true;
    }

    private void Erase(string raceId)
    {
        _erased.TryAdd(raceId, []);
        if (!_finishers.Remove(raceId, out var finisher))
        {
            return;
        }

        Changes++;
        _days = null;
        _counts.Add(finisher, -1);
        Index.Remove(finisher.Result, finisher);
        _leaderboard.Remove(finisher);
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
        _leaderboard.Clear();
        Index.Clear();
        course.Clear();
        (_name, Season, _days, _counts) = (null, null, null, new FinisherCounts());
        (IsClosed, IsFinal) = (false, false);
        Generation++;
        Changes++;
    }

    private void TakeName(string name)
    {
        if (_name is null)
        {
            _name = name;
            TakeSeason(EventName.Parse(name).Season);
        }
    }

    private void TakeSeason(int? season)
    {
        if (Season is null && season is not null)
        {
            Season = season;
            _starts.TakeSeason(season);
        }
    }
}
