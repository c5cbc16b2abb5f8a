using RoxMind.Grains.Events.Contracts.Movers;

namespace RoxMind.Grains.Events.Live;

/// <summary>Counts places at two checkpoints among the starts that have passed both, and compares them.</summary>
internal static class Movers
{
    /// <summary>The starts that changed places, largest change first.</summary>
    /// <param name="passages">Starts with what they are counted by at both checkpoints.</param>
    /// <param name="query">Which of them.</param>
    public static MoversPage Between(IReadOnlyList<MoverPassage> passages, MoversQuery query)
    {
        var from = Ranks(passages, passage => passage.FromS);
        var to = Ranks(passages, passage => passage.ToS);
        var sign = query.Direction == MoverDirection.Gained ? 1 : -1;
        var moved = passages
            .Select((passage, i) => passage.ToRow(from[i], to[i]))
            .Where(row => row.PlacesGained * sign > 0)
            .OrderByDescending(row => row.PlacesGained * sign)
            .ThenBy(row => row.RankTo)
            .ThenBy(row => row.RaceId ?? row.Entry.Entrant.StartNumber, StringComparer.Ordinal)
            .ToList();
        var (start, end) = query.Range.Within(moved.Count, position => moved[position].Place);
        return new MoversPage(passages.Count, moved.Count, [.. moved[start..end]], start);
    }

    /// <summary>Places from 1; equal times share one.</summary>
    private static int[] Ranks(IReadOnlyList<MoverPassage> passages, Func<MoverPassage, int> seconds)
    {
        var order = Enumerable.Range(0, passages.Count).OrderBy(i => seconds(passages[i])).ToList();
        var ranks = new int[passages.Count];
        for (var place = 0; place < order.Count; place++)
        {
            ranks[order[place]] =
                place > 0 && seconds(passages[order[place]]) == seconds(passages[order[place - 1]])
                    ? ranks[order[place - 1]]
                    : place + 1;
        }

        return ranks;
    }
}
