using System.Collections;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>Which athletes finished their first race, and one after it, within bounds.</summary>
internal static class FirstAndLater
{
    /// <summary>Of each athlete, whether they did.</summary>
    /// <param name="view">The races.</param>
    /// <param name="first">Bounds of the first race; null for any.</param>
    /// <param name="later">Bounds of some later one; null for any.</param>
    public static BitArray Of(RaceView view, TimeBounds? first, TimeBounds? later)
    {
        var (isFirst, isLater) = (new BitArray(view.Codes.Athletes), new BitArray(view.Codes.Athletes));
        foreach (var block in view.Blocks)
        {
            var rows = block.Rows;
            var athletes = rows.Athletes.Span;
            for (var row = 0; row < rows.Columns.Count; row++)
            {
                var totalS = rows.Columns.TotalOf(row);
                if (first?.Holds(totalS) == true && rows.Columns.IsLive(row))
                {
                    isFirst[athletes[row]] |= rows[row] is { Earlier: null, Later: not null };
                }

                if (later?.Holds(totalS) == true && rows.Columns.IsLive(row))
                {
                    isLater[athletes[row]] |= rows[row].Earlier is not null;
                }
            }
        }

        return (first, later) switch
        {
            (null, _) => isLater,
            (_, null) => isFirst,
            _ => isFirst.And(isLater),
        };
    }
}
