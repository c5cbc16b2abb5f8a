using System.Runtime.Intrinsics;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using Lanes = System.Runtime.Intrinsics.Vector256<float>;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// Puts the shape of a race on the scale of its standard: each coordinate in standard deviations from the finishers' middle,
/// less the race's own mean of the levels, so that fast and slow races of one shape are the same point. Negative is a relative
/// strength.
/// </summary>
public sealed class ShapeScale
{
    private readonly float[] _centres = new float[ShapeVector.Length];

    /// <summary>1 over the standard deviation of each coordinate.</summary>
    private readonly float[] _perSpread = new float[ShapeVector.Length];

    /// <summary>Prepares the scale of one standard.</summary>
    /// <remarks>Spreads of sums of segments are those of the mean of their logs, from the covariance of the log times.</remarks>
    /// <param name="cohort">Its norms and covariance.</param>
    public ShapeScale(CohortSnapshot cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ShapeVector.Read(
            new Splits([.. cohort.Peers.Segments.Select(norm => (int)Math.Round(norm.MedianS))]),
            _centres
        );
        for (var coordinate = 0; coordinate < _perSpread.Length; coordinate++)
        {
            _perSpread[coordinate] = (float)(1 / Math.Sqrt(Variance(cohort, Weights(coordinate))));
        }
    }

    /// <summary>Reads a race.</summary>
    /// <param name="splits">A complete race.</param>
    /// <param name="scaled">Receives <see cref="ShapeVector.Length"/> coordinates in standard deviations.</param>
    public void Read(Splits splits, Span<double> scaled)
    {
        Span<float> shape = stackalloc float[ShapeVector.Length];
        ShapeVector.Read(splits, shape);

        // As the only one of a group, so that it is read as searches read it.
        Span<float> group = stackalloc float[ShapeVector.Length * RaceColumns.GroupSize];
        for (var i = 0; i < shape.Length; i++)
        {
            group[i * RaceColumns.GroupSize] = shape[i];
        }

        Span<Lanes> lanes = stackalloc Lanes[ShapeVector.Length];
        Read(group, lane: 0, lanes);
        for (var i = 0; i < lanes.Length; i++)
        {
            scaled[i] = lanes[i][0];
        }
    }

    /// <summary>Reads some races of a group.</summary>
    /// <param name="shapes">The shapes of the group, one coordinate after the other.</param>
    /// <param name="lane">The first of the races.</param>
    /// <param name="scaled">Receives <see cref="ShapeVector.Length"/> coordinates in standard deviations.</param>
    internal void Read(ReadOnlySpan<float> shapes, int lane, Span<Lanes> scaled)
    {
        var mean = Lanes.Zero;
        for (var i = 0; i < ShapeVector.Length; i++)
        {
            var shape = Vector256.Create(shapes.Slice((i * RaceColumns.GroupSize) + lane, Lanes.Count));
            scaled[i] = (shape - Vector256.Create(_centres[i])) * _perSpread[i];
            mean += i == ShapeVector.Fade ? Lanes.Zero : scaled[i];
        }

        mean /= ShapeVector.Length - 1;
        for (var i = 0; i < ShapeVector.Length; i++)
        {
            scaled[i] -= i == ShapeVector.Fade ? Lanes.Zero : mean;
        }
    }

    private static double Variance(CohortSnapshot cohort, double[] weights)
    {
        var variance = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length && weights[i] != 0; j++)
            {
                variance += weights[i] * weights[j] * cohort.LogCovariance[(i * RaceFormat.SegmentCount) + j];
            }
        }

        return variance;
    }

    /// <summary>How much each segment's log counts in a coordinate.</summary>
    private static double[] Weights(int coordinate)
    {
        var weights = new double[RaceFormat.SegmentCount];
        foreach (var segment in RaceFormat.Segments)
        {
            var isRun = RaceFormat.IsComparableRun(segment);
            weights[(int)segment] = coordinate switch
            {
                ShapeVector.Runs => isRun ? 1.0 / 6 : 0,
                ShapeVector.Fade => !isRun ? 0
                : segment >= Segment.Run5 ? 1.0 / 3
                : -1.0 / 3,
                ShapeVector.Roxzones => RaceFormat.Kind(segment) == SegmentKind.Roxzone ? 1.0 / 7 : 0,
                _ => ShapeVector.CoordinateOf(segment) == coordinate ? 1 : 0,
            };
        }

        return weights;
    }
}
