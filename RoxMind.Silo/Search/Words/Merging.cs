namespace RoxMind.Silo.Search.Words;

/// <summary>Brings what is sorted and a little that is not into one order.</summary>
internal static class Merging
{
    /// <summary>All of both, sorted.</summary>
    /// <param name="sorted">Sorted ones.</param>
    /// <param name="more">Some more; they are sorted by this.</param>
    /// <param name="order">The order.</param>
    public static List<T> Of<T>(List<T> sorted, List<T> more, IComparer<T> order)
    {
        if (more.Count == 0)
        {
            return sorted;
        }

        more.Sort(order);
        var merged = new List<T>(sorted.Count + more.Count);
        var next = 0;
        foreach (var one in sorted)
        {
            while (next < more.Count && order.Compare(more[next], one) < 0)
            {
                merged.Add(more[next++]);
            }

            merged.Add(one);
        }

        merged.AddRange(more[next..]);
        return merged;
    }
}
