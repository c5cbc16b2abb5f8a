using System.Collections;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That something which many races have in common is as asked: decided once for each of its numbers.</summary>
/// <param name="codesOf">Of each row, the number.</param>
/// <param name="taken">Of each number, whether it is as asked.</param>
internal sealed class CodeCondition(Func<RaceRows, ReadOnlyMemory<int>> codesOf, BitArray taken) : IRowCondition
{
    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        var codes = codesOf(block.Rows).Span;
        var kept = 0;
        foreach (var row in rows)
        {
            rows[kept] = row;
            kept += taken[codes[row]] ? 1 : 0;
        }

        return kept;
    }
}
