using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>The fixed order of a race: eight times run, station, roxzone, without a roxzone after the wall balls.</summary>
public static class RaceFormat
{
    /// <summary>Number of timed segments.</summary>
    public const int SegmentCount = 23;

    /// <summary>Number of points at which a finish can be forecast: before the start and after each segment.</summary>
    public const int CheckpointCount = SegmentCount + 1;

    private static readonly string[] StationNames =
    [
        "SkiErg",
        "sled push",
        "sled pull",
        "burpee broad jumps",
        "row",
        "farmers carry",
        "sandbag lunges",
        "wall balls",
    ];

    /// <summary>All segments in course order.</summary>
    public static ImmutableArray<Segment> Segments { get; } = [.. Enum.GetValues<Segment>()];

    /// <summary>The eight stations in course order.</summary>
    public static ImmutableArray<Segment> Stations { get; } =
    [.. Segments.Where(segment => Kind(segment) == SegmentKind.Station)];

    /// <summary>The eight runs in course order.</summary>
    public static ImmutableArray<Segment> Runs { get; } =
    [.. Segments.Where(segment => Kind(segment) == SegmentKind.Run)];

    /// <summary>The seven transitions in course order.</summary>
    public static ImmutableArray<Segment> Roxzones { get; } =
    [.. Segments.Where(segment => Kind(segment) == SegmentKind.Roxzone)];

    /// <summary>The segments of a kind in course order.</summary>
    public static ImmutableArray<Segment> OfKind(SegmentKind kind) =>
        kind switch
        {
            SegmentKind.Run => Runs,
            SegmentKind.Station => Stations,
            _ => Roxzones,
        };

    /// <summary>Whether a segment is a run, a station or a transition.</summary>
    public static SegmentKind Kind(Segment segment) => (SegmentKind)((int)segment % 3);

    /// <summary>The number of the run, station or transition, from 1 to 8.</summary>
    public static int Number(Segment segment) => ((int)segment / 3) + 1;

    /// <summary>Runs 2 to 7 have one length at one venue; runs 1 and 8 depend on the layout.</summary>
    public static bool IsComparableRun(Segment segment) =>
        Kind(segment) == SegmentKind.Run && segment is not (Segment.Run1 or Segment.Run8);

    /// <summary>The segment's name in running text, for example <c>sled push</c>, <c>run 4</c> or <c>roxzone 2</c>.</summary>
    public static string DisplayName(Segment segment) =>
        Kind(segment) switch
        {
            SegmentKind.Run => $"run {Number(segment)}",
            SegmentKind.Station => StationNames[Number(segment) - 1],
            _ => $"roxzone {Number(segment)}",
        };

    /// <summary>The segment's column name in result files: <c>run_1</c>, <c>work_1</c> or <c>roxzone_1</c>.</summary>
    public static string ColumnName(Segment segment) =>
        Kind(segment) switch
        {
            SegmentKind.Run => $"run_{Number(segment)}",
            SegmentKind.Station => $"work_{Number(segment)}",
            _ => $"roxzone_{Number(segment)}",
        };
}
