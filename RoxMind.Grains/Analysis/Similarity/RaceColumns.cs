using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>Complete races of one standard as columns, sorted by total. Immutable: a row is removed by marking it in a copy.</summary>
public sealed class RaceColumns
{
    private readonly int[] _totals;
    private readonly string[] _athletes;
    private readonly ushort[] _splits;
    private readonly float[] _shapes;
    private readonly ulong[]? _removed;

    private RaceColumns(int[] totals, string[] athletes, ushort[] splits, float[] shapes, ulong[]? removed, int live)
    {
        (_totals, _athletes, _splits, _shapes, _removed) = (totals, athletes, splits, shapes, removed);
        LiveCount = live;
    }

    /// <summary>Number of rows, removed ones included.</summary>
    public int Count => _totals.Length;

    /// <summary>Number of rows that are not removed.</summary>
    public int LiveCount { get; }

    /// <summary>Makes columns of rows.</summary>
    /// <typeparam name="T">A race.</typeparam>
    /// <param name="rows">Complete races, sorted by total.</param>
    /// <param name="read">Athlete, total in seconds and splits of a row.</param>
    /// <exception cref="ArgumentException">A race is not complete, or the order is wrong.</exception>
    public static RaceColumns Of<T>(ReadOnlySpan<T> rows, Func<T, (string AthleteId, int TotalS, Splits Splits)> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var (totals, athletes) = (new int[rows.Length], new string[rows.Length]);
        var splits = new ushort[rows.Length * RaceFormat.SegmentCount];
        var shapes = new float[rows.Length * ShapeVector.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            (athletes[row], totals[row], var race) = read(rows[row]);
            if (!race.IsComplete || (row > 0 && totals[row] < totals[row - 1]))
            {
                throw new ArgumentException($"Row {row} is not complete or not in order.", nameof(rows));
            }

            for (var segment = 0; segment < RaceFormat.SegmentCount; segment++)
            {
                splits[(segment * rows.Length) + row] = race.Raw[segment];
            }

            ShapeVector.Read(race, shapes.AsSpan(row * ShapeVector.Length, ShapeVector.Length));
        }

        return new RaceColumns(totals, athletes, splits, shapes, null, rows.Length);
    }

    /// <summary>The same columns without some rows; only the marks are copied.</summary>
    /// <param name="rows">The rows to remove.</param>
    public RaceColumns Without(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var removed = _removed is null ? new ulong[(Count + 63) / 64] : (ulong[])_removed.Clone();
        var live = LiveCount;
        foreach (var row in rows)
        {
            live -= (removed[row >> 6] >> (row & 63) & 1) == 0 ? 1 : 0;
            removed[row >> 6] |= 1UL << (row & 63);
        }

        return new RaceColumns(_totals, _athletes, _splits, _shapes, removed, live);
    }

    /// <summary>Whether a row is not removed.</summary>
    public bool IsLive(int row) => _removed is null || (_removed[row >> 6] >> (row & 63) & 1) == 0;

    /// <summary>The first row whose total is at least this; <see cref="Count"/> when there is none.</summary>
    /// <param name="totalS">Seconds.</param>
    public int FirstAtLeast(int totalS)
    {
        var (from, to) = (0, _totals.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_totals[middle] < totalS)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    /// <summary>Total of a row, seconds.</summary>
    internal int TotalOf(int row) => _totals[row];

    /// <summary>Athlete of a row.</summary>
    internal string AthleteOf(int row) => _athletes[row];

    /// <summary>Shape of a row.</summary>
    internal ReadOnlySpan<float> ShapeOf(int row) => _shapes.AsSpan(row * ShapeVector.Length, ShapeVector.Length);

    /// <summary>Seconds of one segment for all rows.</summary>
    internal ReadOnlySpan<ushort> Column(Segment segment) => _splits.AsSpan((int)segment * Count, Count);
}
