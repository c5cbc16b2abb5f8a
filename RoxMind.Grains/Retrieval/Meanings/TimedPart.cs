using System.Collections.Frozen;
using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>
/// What a time is of: one of the 23 segments, numbered as <see cref="Analysis.Races.Segment"/>, or a sum of some.
/// </summary>
/// <param name="Number">0 to 22 for a segment; above it the sums.</param>
public readonly record struct TimedPart(int Number) : IComparable<TimedPart>
{
    private static readonly string[] StationNames =
    [
        "ski_erg",
        "sled_push",
        "sled_pull",
        "burpee_broad_jump",
        "row_erg",
        "farmers_carry",
        "sandbag_lunges",
        "wall_balls",
    ];

    /// <summary>All eight runs.</summary>
    public static readonly TimedPart RunTime = new(RaceFormat.SegmentCount);

    /// <summary>All eight stations.</summary>
    public static readonly TimedPart WorkTime = new(RaceFormat.SegmentCount + 1);

    /// <summary>All seven transitions.</summary>
    public static readonly TimedPart RoxzoneTime = new(RaceFormat.SegmentCount + 2);

    /// <summary>The finish.</summary>
    public static readonly TimedPart TotalTime = new(RaceFormat.SegmentCount + 3);

    private static readonly FrozenDictionary<string, TimedPart> ByName = Enumerable
        .Range(0, TotalTime.Number + 1)
        .Select(number => new TimedPart(number))
        .ToFrozenDictionary(part => part.Name, StringComparer.Ordinal);

    /// <summary>Whether the part is one segment.</summary>
    public bool IsSegment => Number < RaceFormat.SegmentCount;

    /// <summary>The segment; only for one.</summary>
    public Segment Segment =>
        IsSegment ? (Segment)Number : throw new InvalidOperationException($"{Name} is no segment.");

    /// <summary>The segments that the part is made of.</summary>
    public ImmutableArray<Segment> Segments =>
        IsSegment ? [Segment]
        : this == RunTime ? RaceFormat.Runs
        : this == WorkTime ? RaceFormat.Stations
        : this == RoxzoneTime ? RaceFormat.Roxzones
        : RaceFormat.Segments;

    /// <summary>The part's name in the typed form, for example <c>sled_push</c>.</summary>
    public string Name =>
        !IsSegment ? SumName
        : RaceFormat.Kind(Segment) == SegmentKind.Station ? StationNames[RaceFormat.Number(Segment) - 1]
        : RaceFormat.ColumnName(Segment);

    /// <summary>The part's name in running text.</summary>
    public string DisplayName =>
        IsSegment ? RaceFormat.DisplayName(Segment)
        : this == RunTime ? "running"
        : this == WorkTime ? "the stations"
        : this == RoxzoneTime ? "the roxzone"
        : "the finish";

    private string SumName =>
        this == RunTime ? "run_time"
        : this == WorkTime ? "work_time"
        : this == RoxzoneTime ? "roxzone_time"
        : "total_time";

    /// <summary>The part that is one segment.</summary>
    /// <param name="segment">The segment.</param>
    public static TimedPart Of(Segment segment) => new((int)segment);

    /// <summary>The part that a strength or a priority is about.</summary>
    /// <param name="part">One segment, or all of a kind.</param>
    public static TimedPart Of(RacePart part) =>
        part.Segment is { } segment
            ? Of(segment)
            : part.Group switch
            {
                SegmentKind.Run => RunTime,
                SegmentKind.Roxzone => RoxzoneTime,
                _ => WorkTime,
            };

    /// <summary>Reads a <see cref="Name"/>; null when it is none.</summary>
    /// <param name="name">The name.</param>
    public static TimedPart? Find(string name) => ByName.TryGetValue(name, out var part) ? part : null;

    /// <summary>Seconds that a race took for the part; null when one is missing.</summary>
    /// <param name="splits">The splits.</param>
    /// <param name="totalS">The finish.</param>
    public int? SecondsOf(Splits splits, int totalS)
    {
        ArgumentNullException.ThrowIfNull(splits);
        return this == TotalTime ? totalS : splits.SumOf(Segments);
    }

    /// <summary>Orders by name, as the typed form does.</summary>
    /// <param name="other">The other part.</param>
    public int CompareTo(TimedPart other) => string.CompareOrdinal(Name, other.Name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Whether a name comes before another.</summary>
    public static bool operator <(TimedPart left, TimedPart right) => left.CompareTo(right) < 0;

    /// <summary>Whether a name comes after another.</summary>
    public static bool operator >(TimedPart left, TimedPart right) => left.CompareTo(right) > 0;

    /// <summary>Whether a name does not come after another.</summary>
    public static bool operator <=(TimedPart left, TimedPart right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a name does not come before another.</summary>
    public static bool operator >=(TimedPart left, TimedPart right) => left.CompareTo(right) >= 0;
}
