using System.Buffers;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>The median of something over the best races of athletes.</summary>
internal static class MedianTime
{
    /// <summary>The median; of two middle ones the larger. Null where nobody has the time.</summary>
    /// <param name="filter">The filter that the races were found with.</param>
    /// <param name="best">The races.</param>
    /// <param name="read">Reads seconds of rows; <see cref="RaceRows.Missing"/> where there are none.</param>
    public static int? Of(RowFilter filter, BestRaces best, TimeReader read)
    {
        var all = ArrayPool<int>.Shared.Rent(best.Athletes + RaceRows.BatchSize);
        try
        {
            var count = 0;
            foreach (var selected in filter.Select(best))
            {
                var times = all.AsSpan(count, selected.Numbers.Length);
                read(selected.Block.Rows, selected.Numbers.Span, times);
                foreach (var time in times)
                {
                    all[count] = time;
                    count += time == RaceRows.Missing ? 0 : 1;
                }
            }

            return count == 0 ? null : KthKey.Of(all.AsSpan(0, count), count / 2);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(all);
        }
    }
}
