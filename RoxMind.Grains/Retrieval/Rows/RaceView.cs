using System.Collections;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>All races of the index as they are at one moment. A race is known by its position.</summary>
public sealed class RaceView
{
    private readonly RaceBlock[] _blocks;
    private readonly Func<string, IEnumerable<int>> _athletesCalled;

    /// <summary>Makes a view.</summary>
    /// <param name="rows">The rows of each standard, and whether they are complete.</param>
    /// <param name="codes">What the numbers of the rows stand for; it may know more than there is in the rows.</param>
    /// <param name="athletesCalled">The numbers of athletes with a word in their names or countries; it may name too many.</param>
    public RaceView(
        IEnumerable<(StationStandard Standard, bool IsComplete, RaceRows Rows)> rows,
        CodeTable codes,
        Func<string, IEnumerable<int>> athletesCalled
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(codes);
        (Codes, _athletesCalled) = (codes, athletesCalled);
        var first = 0;
        var blocks = new List<RaceBlock>();
        foreach (var (standard, isComplete, some) in rows)
        {
            blocks.Add(new RaceBlock(standard, isComplete, some, first));
            first += some.Columns.Count;
        }

        _blocks = [.. blocks];
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<RaceBlock> Blocks => _blocks;

    /// <summary>What the numbers of the rows stand for.</summary>
    public CodeTable Codes { get; }

    /// <summary>The race at a position.</summary>
    public CatalogRace this[int position]
    {
        get
        {
            var (block, row) = Place(position);
            return block.Rows[row];
        }
    }

    /// <summary>The races, in any order.</summary>
    public IEnumerable<IndexedRace> Races() => _blocks.SelectMany(block => block.Rows.Live()).Select(race => race.Race);

    /// <summary>Block and row of a position.</summary>
    /// <param name="position">The position.</param>
    internal (RaceBlock Block, int Row) Place(int position)
    {
        var (from, to) = (0, _blocks.Length - 1);
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            (from, to) = _blocks[middle].First <= position ? (middle, to) : (from, middle - 1);
        }

        return (_blocks[from], position - _blocks[from].First);
    }

    /// <summary>Marks the athletes that have all words in their names or countries, and perhaps some more.</summary>
    /// <param name="words">Folded words.</param>
    internal BitArray AthletesCalled(IEnumerable<string> words)
    {
        HashSet<int>? all = null;
        foreach (var word in words)
        {
            var some = _athletesCalled(word);
            if (all is null)
            {
                all = [.. some];
            }
            else
            {
                all.IntersectWith(some);
            }
        }

        var called = new BitArray(Codes.Athletes);

        // One who came after the view is in none of its rows.
        foreach (var athlete in (all ?? []).Where(athlete => athlete < called.Length))
        {
            called[athlete] = true;
        }

        return called;
    }
}
