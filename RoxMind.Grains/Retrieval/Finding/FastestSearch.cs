using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Ranks races by a time, each athlete's best once.</summary>
internal static class FastestSearch
{
    /// <summary>The athletes by the time of a part, fastest first.</summary>
    /// <param name="view">The races.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="part">The part.</param>
    /// <param name="skip">Athletes to leave out at the front.</param>
    /// <param name="take">At most so many.</param>
    public static FoundRaces Find(RaceView view, RowFilter filter, TimedPart part, int skip, int take)
    {
        using var best = Best(view, filter, part, static seconds => seconds);
        return best.Found(skip, take);
    }

    /// <summary>The athletes by how near they finish to a time.</summary>
    public static FoundRaces Nearest(RaceView view, RowFilter filter, int totalS, int skip, int take)
    {
        using var best = Best(view, filter, TimedPart.TotalTime, seconds => Math.Abs(seconds - totalS));
        return best.Found(skip, take);
    }

    /// <summary>Of each athlete the race with the smallest key.</summary>
    /// <param name="view">The races.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="part">The part.</param>
    /// <param name="keyOf">The key of a time.</param>
    public static BestRaces Best(RaceView view, RowFilter filter, TimedPart part, Func<int, int> keyOf)
    {
        var best = new BestRaces(view);
        var keys = new int[RaceRows.BatchSize];
        foreach (var selected in filter.Select())
        {
            var some = keys.AsSpan(0, selected.Numbers.Length);
            selected.Block.Rows.Read(part, selected.Numbers.Span, some);
            foreach (ref var key in some)
            {
                key = key == RaceRows.Missing ? key : keyOf(key);
            }

            best.Add(selected, some);
        }

        return best;
    }
}
