using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That the race was run under a name with some words.</summary>
/// <param name="words">Folded words, all of them.</param>
internal sealed class NameCondition(IReadOnlyList<string> words) : IRowCondition
{
    private readonly string[] _spaced = [.. words.Select(word => $" {word} ")];

    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        var kept = 0;
        foreach (var row in rows)
        {
            rows[kept] = row;
            var name = $"{block.Rows[row].AthleteWords} ";
            kept += Array.TrueForAll(_spaced, word => name.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
        }

        return kept;
    }
}
