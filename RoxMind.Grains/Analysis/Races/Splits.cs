using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>The times of one race by segment, in whole seconds. A missing split is missing, never zero and never fast.</summary>
[GenerateSerializer]
[Immutable]
[Alias("splits")]
public sealed class Splits : IEquatable<Splits>
{
    [Id(0)]
    private readonly ushort[] _seconds;

    /// <summary>Takes the 23 times in course order.</summary>
    /// <param name="seconds">Seconds by segment; 0 means missing.</param>
    /// <exception cref="ArgumentException">There are not 23 values, or one is negative or above 65,535.</exception>
    public Splits(ReadOnlySpan<int> seconds)
    {
        if (seconds.Length != RaceFormat.SegmentCount)
        {
            throw new ArgumentException(
                $"A race has {RaceFormat.SegmentCount} splits, not {seconds.Length}.",
                nameof(seconds)
            );
        }

        _seconds = new ushort[RaceFormat.SegmentCount];
        for (var i = 0; i < seconds.Length; i++)
        {
            _seconds[i] = seconds[i] is >= 0 and <= ushort.MaxValue
                ? (ushort)seconds[i]
                : throw new ArgumentException($"{(Segment)i}: {seconds[i]} s is not a split.", nameof(seconds));
        }
    }

    /// <summary>A race of which nothing is known yet.</summary>
    public static Splits None { get; } = new(new int[RaceFormat.SegmentCount]);

    /// <summary>The time of a segment in seconds; null when missing.</summary>
    public int? this[Segment segment] => _seconds[(int)segment] == 0 ? null : _seconds[(int)segment];

    /// <summary>The raw seconds in course order; 0 means missing.</summary>
    public ReadOnlySpan<ushort> Raw => _seconds;

    /// <summary>How many splits are missing.</summary>
    public int MissingCount => _seconds.AsSpan().Count((ushort)0);

    /// <summary>Whether all 23 splits are there.</summary>
    public bool IsComplete => MissingCount == 0;

    /// <summary>Sum of the splits that are there, in seconds; the finish time when <see cref="IsComplete"/>.</summary>
    public int SumS => Sum(RaceFormat.SegmentCount) ?? Total(RaceFormat.SegmentCount);

    /// <summary>Sum of the first segments in seconds; null when one of them is missing.</summary>
    /// <param name="count">How many segments, from 0 to 23.</param>
    public int? Sum(int count) => _seconds.AsSpan(0, count).Contains((ushort)0) ? null : Total(count);

    /// <summary>The same race with one more or another split.</summary>
    public Splits With(Segment segment, int seconds)
    {
        var copy = new int[RaceFormat.SegmentCount];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = _seconds[i];
        }

        copy[(int)segment] = seconds;
        return new Splits(copy);
    }

    /// <summary>Seconds of some segments together; null when one of them is missing.</summary>
    public int? SumOf(ImmutableArray<Segment> segments)
    {
        var sumS = 0;
        foreach (var segment in segments)
        {
            if (this[segment] is not { } timeS)
            {
                return null;
            }

            sumS += timeS;
        }

        return sumS;
    }

    /// <summary>The segments that are known, one bit each.</summary>
    internal int Known
    {
        get
        {
            var known = 0;
            for (var i = 0; i < RaceFormat.SegmentCount; i++)
            {
                known |= _seconds[i] > 0 ? 1 << i : 0;
            }

            return known;
        }
    }

    /// <summary>The same race without some segments; the same object where none is left out.</summary>
    /// <param name="segments">The segments, one bit each.</param>
    internal Splits Without(int segments) =>
        segments == 0 ? this : Keep(segment => (segments & (1 << (int)segment)) == 0);

    /// <summary>The same race with some of its splits alone; the others are missing.</summary>
    /// <param name="isKept">Says which are kept.</param>
    public Splits Keep(Func<Segment, bool> isKept)
    {
        ArgumentNullException.ThrowIfNull(isKept);
        Span<int> kept = stackalloc int[RaceFormat.SegmentCount];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = isKept((Segment)i) ? _seconds[i] : 0;
        }

        return new Splits(kept);
    }

    /// <inheritdoc/>
    public bool Equals(Splits? other) => other is not null && _seconds.AsSpan().SequenceEqual(other._seconds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Splits);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<ushort>(_seconds));
        return hash.ToHashCode();
    }

    private int Total(int count)
    {
        var sum = 0;
        foreach (var value in _seconds.AsSpan(0, count))
        {
            sum += value;
        }

        return sum;
    }
}
