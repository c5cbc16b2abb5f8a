using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That a run was not much slower than another.</summary>
/// <param name="delta">The runs, and how much.</param>
internal sealed class RunDeltaCondition(RunDelta delta) : IRowCondition
{
    private readonly int[] _from = new int[RaceRows.BatchSize];
    private readonly int[] _to = new int[RaceRows.BatchSize];

    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        block.Rows.Read(delta.From, rows, _from);
        block.Rows.Read(delta.To, rows, _to);
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[kept] = rows[i];
            var isKnown = _from[i] != RaceRows.Missing && _to[i] != RaceRows.Missing;
            kept += isKnown && _to[i] - _from[i] <= delta.LteS ? 1 : 0;
        }

        return kept;
    }
}
