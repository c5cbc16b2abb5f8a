using System.Collections.Immutable;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Ranks the results of an event, and keeps the latest rankings until a result changes them.</summary>
internal sealed class Leaderboard
{
    private const int MaxKept = 16;

    private readonly Dictionary<LeaderboardQuery, List<(long TimeMs, Finisher Finisher)>> _kept = [];

    /// <summary>To be called when a result came or went.</summary>
    public void Reset() => _kept.Clear();

    /// <summary>A part of the ranking; equal times share a rank, and stand in the order of their ids.</summary>
    public LeaderboardPage Rank(IReadOnlyCollection<Finisher> finishers, LeaderboardQuery query)
    {
        var filter = query with { Skip = 0, Take = 0 };
        if (!_kept.TryGetValue(filter, out var ranked))
        {
            if (_kept.Count == MaxKept)
            {
                _kept.Clear();
            }

            ranked = Sort(finishers, filter);
            _kept.Add(filter, ranked);
        }

        return Page(ranked, query);
    }

    private static List<(long TimeMs, Finisher Finisher)> Sort(
        IReadOnlyCollection<Finisher> finishers,
        LeaderboardQuery filter
    )
    {
        var ranked = new List<(long TimeMs, Finisher Finisher)>(finishers.Count);
        foreach (var finisher in finishers)
        {
            if (finisher.Matches(filter) && finisher.TimeMs(filter.Segment) is > 0 and var timeMs)
            {
                ranked.Add((timeMs, finisher));
            }
        }

        ranked.Sort(Compare);
        return ranked;
    }

    private static LeaderboardPage Page(List<(long TimeMs, Finisher Finisher)> ranked, LeaderboardQuery query)
    {
        var rows = ImmutableArray.CreateBuilder<LeaderboardRow>();
        var end = Math.Min(ranked.Count, (long)query.Skip + query.Take);
        for (int i = 0, rank = 0; i < end; i++)
        {
            rank = i > 0 && ranked[i].TimeMs == ranked[i - 1].TimeMs ? rank : i + 1;
            if (i >= query.Skip)
            {
                rows.Add(ranked[i].Finisher.ToRow(rank, ranked[i].TimeMs, ranked[0].TimeMs));
            }
        }

        return new LeaderboardPage(ranked.Count, rows.ToImmutable());
    }

    private static int Compare((long TimeMs, Finisher Finisher) x, (long TimeMs, Finisher Finisher) y)
    {
        var order = x.TimeMs.CompareTo(y.TimeMs);
        return order != 0 ? order : string.CompareOrdinal(x.Finisher.Result.RaceId, y.Finisher.Result.RaceId);
    }
}
