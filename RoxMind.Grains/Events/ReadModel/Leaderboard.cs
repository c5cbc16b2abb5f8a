using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Ranks the results of an event, and keeps the latest rankings until a result changes them.</summary>
internal sealed class Leaderboard
{
    private const int MaxKept = 16;
    private const int MaxTake = 500;

    private readonly Dictionary<LeaderboardQuery, List<RankedResult>> _kept = [];

    /// <summary>To be called when a result came or went.</summary>
    public void Reset() => _kept.Clear();

    /// <summary>A part of the ranking; equal times share a rank, and stand in the order of their ids.</summary>
    public LeaderboardPage Rank(IReadOnlyCollection<Finisher> finishers, LeaderboardQuery query)
    {
        var ranked = Ranking(finishers, query with { Skip = 0, Take = 0, Range = null, Name = null, RaceId = null });
        var found = query is { Name: null, RaceId: null } ? ranked : Named(ranked, query);
        var (start, end) = Part(found, query);
        var firstMs = ranked.Count > 0 ? ranked[0].TimeMs : 0;
        return new LeaderboardPage(found.Count, [.. found[start..end].Select(row => row.ToRow(firstMs))], start);
    }

    private static (int Start, int End) Part(List<RankedResult> found, LeaderboardQuery query)
    {
        if (query.Range is { } range)
        {
            return range.Within(found.Count, position => found[position].Place);
        }

        var start = Math.Clamp(query.Skip, 0, found.Count);
        return (start, Math.Min(found.Count, start + Math.Clamp(query.Take, 1, MaxTake)));
    }

    /// <summary>The rows of somebody who is looked for: their ranks stay what they are.</summary>
    private static List<RankedResult> Named(List<RankedResult> ranked, LeaderboardQuery query)
    {
        var name = new NameFilter(query.Name ?? string.Empty);
        return ranked.FindAll(row =>
            (query.RaceId is null || row.Finisher.Result.RaceId == query.RaceId)
            && name.Takes(row.Finisher.Result.Entrant.Name)
        );
    }

    private List<RankedResult> Ranking(IReadOnlyCollection<Finisher> finishers, LeaderboardQuery filter)
    {
        if (!_kept.TryGetValue(filter, out var ranked))
        {
            if (_kept.Count == MaxKept)
            {
                _kept.Clear();
            }

            ranked = Sort(finishers, filter);
            _kept.Add(filter, ranked);
        }

        return ranked;
    }

    private static List<RankedResult> Sort(IReadOnlyCollection<Finisher> finishers, LeaderboardQuery filter)
    {
        var found = new List<(long Behind, long TimeMs, Finisher Finisher)>(finishers.Count);
        foreach (var finisher in finishers.Where(finisher => finisher.Matches(filter)))
        {
            if (finisher.TimeMs(filter) is > 0 and var timeMs)
            {
                found.Add((0, timeMs, finisher));
            }
            else if (filter is { Status: not null, Segment: null, Group: null })
            {
                // Who has no time that is ranked stands by how far they came.
                var splits = finisher.Result.Splits;
                found.Add((1 + splits.MissingCount, 1000L * splits.SumS, finisher));
            }
        }

        found.Sort(Compare);
        var ranked = new List<RankedResult>(found.Count);
        foreach (var (behind, timeMs, finisher) in found)
        {
            var rank =
                behind > 0 ? 0
                : ranked.Count > 0 && ranked[^1].TimeMs == timeMs ? ranked[^1].Rank
                : ranked.Count + 1;
            var place = ListPlace.Of(finisher.Result.RaceId, behind, timeMs);
            ranked.Add(new RankedResult(rank, behind > 0 ? 0 : timeMs, place, finisher));
        }

        return ranked;
    }

    private static int Compare(
        (long Behind, long TimeMs, Finisher Finisher) x,
        (long Behind, long TimeMs, Finisher Finisher) y
    )
    {
        var order = x.Behind != y.Behind ? x.Behind.CompareTo(y.Behind) : x.TimeMs.CompareTo(y.TimeMs);
        return order != 0 ? order : string.CompareOrdinal(x.Finisher.Result.RaceId, y.Finisher.Result.RaceId);
    }

    /// <summary>A result in a ranking.</summary>
    private readonly record struct RankedResult(int Rank, long TimeMs, ListPlace Place, Finisher Finisher)
    {
        public LeaderboardRow ToRow(long firstMs) => Finisher.ToRow(Rank, TimeMs, Rank == 0 ? TimeMs : firstMs, Place);
    }
}
