using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>Some races of one standard, sorted by total, with the columns that are searched. Immutable.</summary>
public sealed class RaceRows
{
    /// <summary>At most so many rows are selected at a time; their columns stay near the processor.</summary>
    internal const int BatchSize = 4096;

    /// <summary>Seconds of what was not measured.</summary>
    internal const int Missing = int.MaxValue;

    /// <summary>More than any sum of splits, and 23 of them no more than a number holds: a sum with one that is missing shows it.</summary>
    private const int Unknown = 1 << 26;

    private static readonly Comparison<CatalogRace> s_byTotal = static (a, b) => a.Race.TotalS.CompareTo(b.Race.TotalS);

    private readonly CatalogRace[] _races;
    private readonly int[] _athletes;
    private readonly int[] _occasions;
    private readonly int[] _nations;
    private readonly int[] _ages;

    /// <summary>The splits as they were measured, one segment after the other; null where they are those that races are compared by.</summary>
    private readonly ushort[]? _measured;

    private RaceRows(CatalogRace[] races)
    {
        _races = races;
        Columns = RaceColumns.Of<CatalogRace>(
            races,
            static race => (race.Race.AthleteId, race.Race.TotalS, race.Race.Comparable)
        );
        _athletes = Array.ConvertAll(races, race => race.Codes.Athlete);
        _occasions = Array.ConvertAll(races, race => race.Codes.Occasion);
        _nations = Array.ConvertAll(races, race => race.Codes.Nation);
        _ages = Array.ConvertAll(races, race => race.Codes.Age);
        _measured = Array.Exists(races, race => race.Race.Fair is not null) ? Measure(races) : null;
    }

    private RaceRows(RaceRows rows, RaceColumns columns)
    {
        (_races, Columns, _measured) = (rows._races, columns, rows._measured);
        (_athletes, _occasions, _nations, _ages) = (rows._athletes, rows._occasions, rows._nations, rows._ages);
    }

    /// <summary>Totals and what races are compared by; row by row the same races.</summary>
    public RaceColumns Columns { get; }

    /// <summary>How many races it still has.</summary>
    public int LiveCount => Columns.LiveCount;

    /// <summary>The race of a row.</summary>
    public CatalogRace this[int row] => _races[row];

    /// <summary>Of each row, the number of its athlete.</summary>
    internal ReadOnlyMemory<int> Athletes => _athletes;

    /// <summary>Of each row, the number of its occasion.</summary>
    internal ReadOnlyMemory<int> Occasions => _occasions;

    /// <summary>Of each row, the number of its country.</summary>
    internal ReadOnlyMemory<int> Nations => _nations;

    /// <summary>Of each row, the number of its age group.</summary>
    internal ReadOnlyMemory<int> Ages => _ages;

    /// <summary>Makes rows of races in any order.</summary>
    /// <param name="races">Races of one standard.</param>
    public static RaceRows Of(IEnumerable<CatalogRace> races)
    {
        var sorted = races.ToArray();
        Array.Sort(sorted, s_byTotal);
        return new RaceRows(sorted);
    }

    /// <summary>Position of a race; -1 when it is not here, or no longer.</summary>
    /// <param name="race">The race.</param>
    public int Find(IndexedRace race)
    {
        ArgumentNullException.ThrowIfNull(race);
        for (
            var row = Columns.FirstAtLeast(race.TotalS);
            row < _races.Length && _races[row].Race.TotalS == race.TotalS;
            row++
        )
        {
            if (Columns.IsLive(row) && string.Equals(_races[row].Race.RaceId, race.RaceId, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The same without some rows.</summary>
    /// <param name="rows">The rows.</param>
    public RaceRows Without(IEnumerable<int> rows) => new(this, Columns.Without(rows));

    /// <summary>The races it still has.</summary>
    public IEnumerable<CatalogRace> Live() => _races.Where((_, row) => Columns.IsLive(row));

    /// <summary>Seconds of a part as they were measured; <see cref="Missing"/> where one of its segments was not.</summary>
    internal void Read(TimedPart part, ReadOnlySpan<int> rows, Span<int> seconds) =>
        Read(part, rows, seconds, isMeasured: _measured is not null);

    /// <summary>The same as races of different events are compared by.</summary>
    internal void ReadComparable(TimedPart part, ReadOnlySpan<int> rows, Span<int> seconds) =>
        Read(part, rows, seconds, isMeasured: false);

    private void Read(TimedPart part, ReadOnlySpan<int> rows, Span<int> seconds, bool isMeasured)
    {
        if (part == TimedPart.TotalTime)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                seconds[i] = Columns.TotalOf(rows[i]);
            }

            return;
        }

        seconds[..rows.Length].Clear();
        foreach (var segment in part.Segments)
        {
            var column = isMeasured
                ? _measured.AsSpan((int)segment * _races.Length, _races.Length)
                : Columns.Column(segment);
            for (var i = 0; i < rows.Length; i++)
            {
                int time = column[rows[i]];
                seconds[i] += time == 0 ? Unknown : time;
            }
        }

        foreach (ref var sum in seconds[..rows.Length])
        {
            sum = sum >= Unknown ? Missing : sum;
        }
    }

    private static ushort[] Measure(CatalogRace[] races)
    {
        var columns = new ushort[races.Length * RaceFormat.SegmentCount];
        for (var row = 0; row < races.Length; row++)
        {
            var splits = races[row].Race.Splits.Raw;
            for (var segment = 0; segment < splits.Length; segment++)
            {
                columns[(segment * races.Length) + row] = splits[segment];
            }
        }

        return columns;
    }
}
