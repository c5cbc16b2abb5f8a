using System.Collections.Immutable;

namespace RoxMind.Grains.Events;

/// <summary>Ranks the results of an event.</summary>
internal static class Leaderboard
{
    /// <summary>A part of the ranking; equal times share a rank, and stand in the order of their ids.</summary>
    public static LeaderboardPage Rank(IReadOnlyCollection<Finisher> finishers, LeaderboardQuery query)
    {
        var ranked = new List<(int TimeS, Finisher Finisher)>(finishers.Count);
        foreach (var finisher in finishers)
        {
            if (finisher.Matches(query) && finisher.Time(query.Segment) is > 0 and var timeS)
            {
                ranked.Add((timeS, finisher));
            }
        }

        ranked.Sort(Compare);
        var rows = ImmutableArray.CreateBuilder<LeaderboardRow>();
        var end = Math.Min(ranked.Count, (long)query.Skip + query.Take);
        for (int i = 0, rank = 0; i < end; i++)
        {
            rank = i > 0 && ranked[i].TimeS == ranked[i - 1].TimeS ? rank : i + 1;
            if (i >= query.Skip)
            {
                rows.Add(ranked[i].Finisher.ToRow(rank, ranked[i].TimeS, ranked[i].TimeS - ranked[0].TimeS));
            }
        }

        return new LeaderboardPage(ranked.Count, rows.ToImmutable());
    }

    private static int Compare((int TimeS, Finisher Finisher) x, (int TimeS, Finisher Finisher) y)
    {
        var order = x.TimeS.CompareTo(y.TimeS);
        return order != 0 ? order : string.CompareOrdinal(x.Finisher.Result.RaceId, y.Finisher.Result.RaceId);
    }
}
