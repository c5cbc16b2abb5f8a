using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// Races of one standard as columns, sorted by total. Immutable: a row is removed by marking it in a copy. Rows lie in groups of
/// <see cref="GroupSize"/>, so that a search compares a group at once: within a group the shapes are columns too, and one group follows
/// the other in the order in which memory is read fastest.
/// </summary>
public sealed class RaceColumns
{
    /// <summary>
    /// Rows that are looked at together: four vectors of 256 bits, so that a processor has enough to do while it waits for the sums of one.
    /// The last group is filled up with rows that are not live.
    /// </summary>
    internal const int GroupSize = 32;

    private const int GroupLength = GroupSize * ShapeVector.Length;

    private readonly int[] _totals;
    private readonly Func<int, string> _athleteOf;
    private readonly int[] _athleteCodes;
    private readonly ushort[] _splits;
    private readonly float[] _shapes;
    private readonly ulong[]? _removed;

    private RaceColumns(int[] totals, string[] athletes)
    {
        (_totals, _athleteOf) = (totals, row => athletes[row]);
        var padded = Groups * GroupSize;
        _athleteCodes = new int[padded];
        _splits = new ushort[padded * RaceFormat.SegmentCount];
        _shapes = new float[padded * ShapeVector.Length];
        LiveCount = totals.Length;
    }

    private RaceColumns(Stream packed)
    {
        _totals = PackedValues.Read<int>(packed);
        var athletes = PackedTexts.Read(packed);
        _athleteOf = row => athletes[row];
        _athleteCodes = PackedValues.Read<int>(packed);
        _splits = PackedValues.Read<ushort>(packed);
        _shapes = PackedValues.Read<float>(packed);
        var removed = PackedValues.Read<ulong>(packed);
        _removed = removed.Length == 0 ? null : removed;
        var padded = Groups * GroupSize;
        if (
            athletes.Count != Count
            || _athleteCodes.Length != padded
            || _splits.Length != padded * RaceFormat.SegmentCount
            || _shapes.Length != padded * ShapeVector.Length
            || (removed.Length > 0 && removed.Length != (Count + 63) / 64)
        )
        {
            throw new InvalidDataException("The packed columns have different lengths.");
        }

        LiveCount = Count - removed.Sum(BitOperations.PopCount);
    }

    private RaceColumns(RaceColumns rows, ulong[] removed, int live)
    {
        (_totals, _athleteOf, _athleteCodes) = (rows._totals, rows._athleteOf, rows._athleteCodes);
        (_splits, _shapes, _removed) = (rows._splits, rows._shapes, removed);
        LiveCount = live;
    }

    /// <summary>Number of rows, removed ones included.</summary>
    public int Count => _totals.Length;

    /// <summary>Number of rows that are not removed.</summary>
    public int LiveCount { get; }

    /// <summary>Makes columns of rows.</summary>
    /// <typeparam name="T">A race.</typeparam>
    /// <param name="rows">Races sorted by total; complete ones where they are to be found by likeness.</param>
    /// <param name="read">Athlete, total in seconds and splits of a row.</param>
    /// <exception cref="ArgumentException">The order is wrong.</exception>
    public static RaceColumns Of<T>(ReadOnlySpan<T> rows, Func<T, (string AthleteId, int TotalS, Splits Splits)> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var athletes = new string[rows.Length];
        var columns = new RaceColumns(new int[rows.Length], athletes);
        var totals = columns._totals;
        for (var row = 0; row < rows.Length; row++)
        {
            (athletes[row], totals[row], var race) = read(rows[row]);
            if (row > 0 && totals[row] < totals[row - 1])
            {
                throw new ArgumentException($"Row {row} is not in order.", nameof(rows));
            }

            columns.Fill(row, race);
        }

        return columns;
    }

    /// <summary>Reads columns as <see cref="Pack"/> wrote them.</summary>
    /// <param name="packed">Where they stand.</param>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public static RaceColumns Unpack(Stream packed) => new(packed);

    /// <summary>Writes the columns, to be read without reckoning anything again.</summary>
    /// <param name="packed">Where to.</param>
    public void Pack(Stream packed)
    {
        PackedValues.Write<int>(packed, _totals);
        PackedTexts.Of([.. Enumerable.Range(0, Count).Select(_athleteOf)]).Write(packed);
        PackedValues.Write<int>(packed, _athleteCodes);
        PackedValues.Write<ushort>(packed, _splits);
        PackedValues.Write<float>(packed, _shapes);
        PackedValues.Write<ulong>(packed, _removed);
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

        return new RaceColumns(this, removed, live);
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
    internal string AthleteOf(int row) => _athleteOf(row);

    /// <summary>A number for the athlete of each row, filled up to whole groups: different ones are different athletes, equal ones usually one.</summary>
    internal ReadOnlySpan<int> AthleteCodes => _athleteCodes;

    /// <summary>The number of an athlete among <see cref="AthleteCodes"/>; packed columns hold it, so it is the same in every process.</summary>
    internal static int CodeOf(string athleteId) =>
        unchecked((int)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(athleteId.AsSpan())));

    /// <summary>Which rows of a group are live, as bits from the lowest.</summary>
    internal uint LiveOf(int group)
    {
        var first = group * GroupSize;
        var filled = Count - first >= GroupSize ? uint.MaxValue : (1u << (Count - first)) - 1;
        return _removed is null ? filled : filled & ~(uint)(_removed[first >> 6] >> (first & 63));
    }

    /// <summary>Shapes of a group: one coordinate of all its rows after the other.</summary>
    internal ReadOnlySpan<float> ShapesOf(int group) => _shapes.AsSpan(group * GroupLength, GroupLength);

    /// <summary>The shape of a row.</summary>
    internal void ReadShape(int row, Span<float> shape)
    {
        var group = ShapesOf(row / GroupSize);
        for (var coordinate = 0; coordinate < shape.Length; coordinate++)
        {
            shape[coordinate] = group[(coordinate * GroupSize) + (row % GroupSize)];
        }
    }

    /// <summary>Seconds of one segment for all rows, filled up to whole groups.</summary>
    internal ReadOnlySpan<ushort> Column(Segment segment)
    {
        var padded = Groups * GroupSize;
        return _splits.AsSpan((int)segment * padded, padded);
    }

    private int Groups => (Count + GroupSize - 1) / GroupSize;

    private void Fill(int row, Splits race)
    {
        _athleteCodes[row] = CodeOf(_athleteOf(row));
        for (var segment = 0; segment < RaceFormat.SegmentCount; segment++)
        {
            _splits[(segment * _athleteCodes.Length) + row] = race.Raw[segment];
        }

        Span<float> shape = stackalloc float[ShapeVector.Length];
        ShapeVector.Read(race, shape);
        var group = _shapes.AsSpan(row / GroupSize * GroupLength, GroupLength);
        for (var coordinate = 0; coordinate < shape.Length; coordinate++)
        {
            group[(coordinate * GroupSize) + (row % GroupSize)] = shape[coordinate];
        }
    }
}
