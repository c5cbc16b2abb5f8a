using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// The shape of a race as eleven logs: total of runs 2 to 7, their fade, the eight stations, total of the roxzones. Runs are
/// collapsed because six of 23 numbers would say nearly the same; runs 1 and 8 are left out because their length is the
/// venue's.
/// </summary>
public static class ShapeVector
{
    /// <summary>Number of coordinates.</summary>
    public const int Length = 11;

    /// <summary>Coordinate of the total of runs 2 to 7.</summary>
    internal const int Runs = 0;

    /// <summary>Coordinate of runs 5 to 7 over runs 2 to 4; the only one that does not rise with the level.</summary>
    internal const int Fade = 1;

    /// <summary>First of the eight stations' coordinates.</summary>
    internal const int FirstStation = 2;

    /// <summary>Coordinate of the total of the seven roxzones.</summary>
    internal const int Roxzones = 10;

    private const int StationCount = 8;

    /// <summary>Reads the shape of a race.</summary>
    /// <param name="splits">The splits.</param>
    /// <param name="vector">Receives <see cref="Length"/> logs of seconds; NaN where a split is missing.</param>
    public static void Read(Splits splits, Span<float> vector)
    {
        ArgumentNullException.ThrowIfNull(splits);
        var raw = splits.Raw;
        var early = Sum(raw, Segment.Run2, 3);
        var late = Sum(raw, Segment.Run5, 3);
        vector[Runs] = (float)Math.Log(early + late);
        vector[Fade] = (float)Math.Log(late / early);
        for (var station = 0; station < StationCount; station++)
        {
            vector[FirstStation + station] = (float)Math.Log(Sum(raw, (Segment)((3 * station) + 1), 1));
        }

        vector[Roxzones] = (float)Math.Log(Sum(raw, Segment.Roxzone1, 7));
    }

    /// <summary>The coordinate that a segment goes into; runs go into two.</summary>
    internal static int CoordinateOf(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => Runs,
            SegmentKind.Roxzone => Roxzones,
            _ => FirstStation + RaceFormat.Number(segment) - 1,
        };

    /// <summary>Sum of segments of one kind, NaN when one is missing.</summary>
    private static double Sum(ReadOnlySpan<ushort> raw, Segment first, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var seconds = raw[(int)first + (3 * i)];
            sum += seconds == 0 ? double.NaN : seconds;
        }

        return sum;
    }
}
