using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That the race is of somebody else.</summary>
/// <param name="athleteId">Whose it is not to be.</param>
internal sealed class OthersCondition(string athleteId) : IRowCondition
{
    private readonly int _code = RaceColumns.CodeOf(athleteId);

    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        var columns = block.Rows.Columns;
        var codes = columns.AthleteCodes;
        var kept = 0;
        foreach (var row in rows)
        {
            rows[kept] = row;
            kept +=
                codes[row] == _code && string.Equals(columns.AthleteOf(row), athleteId, StringComparison.Ordinal)
                    ? 0
                    : 1;
        }

        return kept;
    }
}
