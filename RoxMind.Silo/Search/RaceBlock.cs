using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>Some races of one standard, sorted by total, with the columns that are searched. Immutable.</summary>
internal sealed class RaceBlock
{
    private static readonly Comparison<IndexedRace> ByTotal = static (a, b) => a.TotalS.CompareTo(b.TotalS);

    private readonly ImmutableArray<IndexedRace> _races;

    private RaceBlock(ImmutableArray<IndexedRace> races, RaceColumns columns)
    {
        _races = races;
        Columns = columns;
    }

    /// <summary>The columns; row by row the same races.</summary>
    public RaceColumns Columns { get; }

    /// <summary>How many races it still has.</summary>
    public int LiveCount => Columns.LiveCount;

    /// <summary>The race of a row.</summary>
    public IndexedRace this[int row] => _races[row];

    /// <summary>Makes a block of races in any order.</summary>
    public static RaceBlock Of(IEnumerable<IndexedRace> races)
    {
        var sorted = races.ToArray();
        Array.Sort(sorted, ByTotal);
        return new RaceBlock(
            ImmutableCollectionsMarshal.AsImmutableArray(sorted),
            RaceColumns.Of<IndexedRace>(sorted, static race => (race.AthleteId, race.TotalS, race.Comparable))
        );
    }

    /// <summary>Position of a race; -1 when it is not here, or no longer.</summary>
    public int Find(IndexedRace race)
    {
        for (
            var row = Columns.FirstAtLeast(race.TotalS);
            row < _races.Length && _races[row].TotalS == race.TotalS;
            row++
        )
        {
            if (Columns.IsLive(row) && string.Equals(_races[row].RaceId, race.RaceId, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The block without some rows.</summary>
    public RaceBlock Without(IEnumerable<int> rows) => new(_races, Columns.Without(rows));

    /// <summary>The races it still has.</summary>
    public IEnumerable<IndexedRace> Live() => _races.Where((_, row) => Columns.IsLive(row));
}
