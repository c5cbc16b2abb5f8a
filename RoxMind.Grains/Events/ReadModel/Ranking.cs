using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>The results that a leaderboard's filter takes, fastest first.</summary>
internal sealed class Ranking
{
    private const int MaxTake = 500;

    private readonly LeaderboardQuery _filter;
    private readonly OrderedList<RankedResult> _rows;

    /// <summary>Ranks some results.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="finishers">The results, also those that it does not take.</param>
    public Ranking(LeaderboardQuery filter, IEnumerable<Finisher> finishers)
    {
        _filter = filter;
        _rows = new OrderedList<RankedResult>(
            Comparer<RankedResult>.Create(RankedResult.Compare),
            finishers.Select(Row).OfType<RankedResult>()
        );
    }

    /// <summary>Takes a result in, if the filter does.</summary>
    public void Add(Finisher finisher)
    {
        if (Row(finisher) is { } row)
        {
            _rows.Add(row);
        }
    }

    /// <summary>Takes a result out that is as it was when it was taken in.</summary>
    public void Remove(Finisher finisher)
    {
        if (Row(finisher) is { } row)
        {
            _rows.Remove(row);
        }
    }

    /// <summary>A part of it.</summary>
    public LeaderboardPage Read(LeaderboardQuery query)
    {
        var named = query is { Name: null, RaceId: null } ? null : Named(query);
        var count = named?.Count ?? _rows.Count;
        var (start, end) = Part(query, count, position => _rows[At(position)].Place);
        return new LeaderboardPage(
            count,
            [.. Enumerable.Range(start, end - start).Select(position => ToRow(At(position)))],
            start
        );

        int At(int position) => named is null ? position : named[position];
    }

    private static (int Start, int End) Part(LeaderboardQuery query, int count, Func<int, ListPlace> placeAt)
    {
        if (query.Range is { } range)
        {
            return range.Within(count, placeAt);
        }

        var start = Math.Clamp(query.Skip, 0, count);
        return (start, Math.Min(count, start + Math.Clamp(query.Take, 1, MaxTake)));
    }

    /// <summary>Positions of somebody who is looked for: their ranks stay what they are.</summary>
    private List<int> Named(LeaderboardQuery query)
    {
        var name = new NameFilter(query.Name ?? string.Empty);
        var found = new List<int>();
        for (var position = 0; position < _rows.Count; position++)
        {
            var result = _rows[position].Finisher.Result;
            if ((query.RaceId is null || result.RaceId == query.RaceId) && name.Takes(result.Entrant.Name))
            {
                found.Add(position);
            }
        }

        return found;
    }

    private RankedResult? Row(Finisher finisher)
    {
        if (!finisher.Matches(_filter))
        {
            return null;
        }

        var result = finisher.Result;
        if (finisher.TimeMs(_filter) is > 0 and var timeMs)
        {
            return new RankedResult(0, timeMs, result.RaceId, finisher);
        }

        // Who has no time that is ranked stands by how far they came.
        return _filter is { Status: not null, Segment: null, Group: null }
            ? new RankedResult(1 + result.Splits.MissingCount, 1000L * result.Splits.SumS, result.RaceId, finisher)
            : null;
    }

    private LeaderboardRow ToRow(int position)
    {
        var row = _rows[position];
        return row.Behind > 0
            ? row.Finisher.ToRow(0, 0, 0, row.Place)
            : row.Finisher.ToRow(_rows.CountBefore(row.FirstOfItsTime) + 1, row.TimeMs, _rows[0].TimeMs, row.Place);
    }
}
