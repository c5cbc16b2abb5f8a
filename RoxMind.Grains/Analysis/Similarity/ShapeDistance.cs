using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using Lanes = System.Runtime.Intrinsics.Vector256<float>;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// The distance between one race and others of its standard: the root mean square of the differences of their shapes, each
/// divided by its natural noise. A shape is what is left of the log ratios to the medians when the race's own mean is taken
/// off; between two races of one standard the medians cancel.
/// </summary>
public sealed class ShapeDistance
{
    private readonly float[] _probe = new float[ShapeVector.Length];

    /// <summary>1 over the noise; 0 for a coordinate that does not count.</summary>
    private readonly float[] _weights = new float[ShapeVector.Length];

    /// <summary>The coordinates that count and rise with the level.</summary>
    private readonly int[] _levels;

    /// <summary>Sum of the squared weights of those.</summary>
    private readonly float _levelWeight;
    private readonly int _counted;

    /// <summary>Prepares the distances to a race.</summary>
    /// <param name="splits">Its splits; coordinates with a missing split do not count.</param>
    /// <param name="noise">Natural noise of the 23 segments, fractions.</param>
    /// <param name="leftOut">Segments that do not count; leaving out a run leaves out all runs and the fade.</param>
    public ShapeDistance(Splits splits, ImmutableArray<double> noise, ImmutableArray<Segment> leftOut)
    {
        ShapeVector.Read(splits, _probe);
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] = float.IsNaN(_probe[i]) ? 0 : (float)(1 / NoiseOf(i, noise));
        }

        foreach (var segment in leftOut)
        {
            _weights[ShapeVector.CoordinateOf(segment)] = 0;
            if (RaceFormat.Kind(segment) == SegmentKind.Run)
            {
                _weights[ShapeVector.Fade] = 0;
            }
        }

        _levels = [.. Enumerable.Range(0, _weights.Length).Where(i => i != ShapeVector.Fade && _weights[i] > 0)];
        _levelWeight = _levels.Sum(i => _weights[i] * _weights[i]);
        _counted = _levels.Length + (_weights[ShapeVector.Fade] > 0 ? 1 : 0);
    }

    /// <summary>1 over the noise of each coordinate; 0 for one that does not count.</summary>
    internal ReadOnlySpan<float> Weights => _weights;

    /// <summary>The distance to a race, in units of natural noise; 0 when nothing counts.</summary>
    /// <param name="other">Shape of a complete race.</param>
    public double To(ReadOnlySpan<float> other) => Math.Sqrt(SquareTo(other));

    /// <summary>The square of the distance to a race.</summary>
    /// <param name="other">Shape of a complete race.</param>
    internal float SquareTo(ReadOnlySpan<float> other)
    {
        Span<float> difference = stackalloc float[ShapeVector.Length];
        var mean = 0f;
        for (var i = 0; i < difference.Length; i++)
        {
            if (_weights[i] > 0)
            {
                difference[i] = other[i] - _probe[i];
                mean += i == ShapeVector.Fade ? 0 : difference[i];
            }
        }

        mean /= Math.Max(1, _levels.Length);
        var squares = 0f;
        for (var i = 0; i < difference.Length; i++)
        {
            var residual = (difference[i] - (i == ShapeVector.Fade ? 0 : mean)) * _weights[i];
            squares += residual * residual;
        }

        return squares / Math.Max(1, _counted);
    }

    /// <summary>
    /// Which races of a group can be within a distance: all that are, and a few that are a trifle further away. The shapes are read once: with
    /// d for the differences, w for the weights and m for the mean of d, the sum of (w (d - m))² is that of w²d², less twice m times that of
    /// w²d, plus m² times that of w².
    /// </summary>
    /// <param name="group">Shapes of the group, one coordinate after the other.</param>
    /// <param name="bound">The square of the distance.</param>
    /// <returns>Bits from the lowest.</returns>
    /// <remarks>Vectors that are not optimised take twenty times as long, and one search is over before anything would be.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal uint Within(ReadOnlySpan<float> group, float bound)
    {
        // Two vectors at a time: their sums stay in registers.
        const int Step = 16;
        ref var shapes = ref MemoryMarshal.GetReference(group);
        var within = 0u;
        for (var first = 0; first < RaceColumns.GroupSize; first += Step)
        {
            within |= WithinStep(ref Unsafe.Add(ref shapes, first), bound) << first;
        }

        return within;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint WithinStep(ref float shapes, float bound)
    {
        var (sum0, sum1, weighted0, weighted1) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        var (squares0, squares1) = FadesOf(ref shapes);
        foreach (var i in _levels)
        {
            ref var column = ref Unsafe.Add(ref shapes, i * RaceColumns.GroupSize);
            var probe = Vector256.Create(_probe[i]);
            var weight = Vector256.Create(_weights[i] * _weights[i]);
            var (difference0, difference1) = (
                Vector256.LoadUnsafe(ref column) - probe,
                Vector256.LoadUnsafe(ref column, 8) - probe
            );
            var (product0, product1) = (difference0 * weight, difference1 * weight);
            (sum0, sum1) = (sum0 + difference0, sum1 + difference1);
            (weighted0, weighted1) = (weighted0 + product0, weighted1 + product1);
            squares0 = Vector256.MultiplyAddEstimate(difference0, product0, squares0);
            squares1 = Vector256.MultiplyAddEstimate(difference1, product1, squares1);
        }

        return IsWithin(sum0, weighted0, squares0, bound) | (IsWithin(sum1, weighted1, squares1, bound) << 8);
    }

    /// <summary>What the fades add to the squares: the level is not in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Lanes First, Lanes Second) FadesOf(ref float shapes)
    {
        if (_weights[ShapeVector.Fade] == 0)
        {
            // The probe has none to compare with.
            return (Lanes.Zero, Lanes.Zero);
        }

        ref var column = ref Unsafe.Add(ref shapes, ShapeVector.Fade * RaceColumns.GroupSize);
        var probe = Vector256.Create(_probe[ShapeVector.Fade]);
        var weight = Vector256.Create(_weights[ShapeVector.Fade]);
        var first = (Vector256.LoadUnsafe(ref column) - probe) * weight;
        var second = (Vector256.LoadUnsafe(ref column, 8) - probe) * weight;
        return (first * first, second * second);
    }

    /// <summary>What is not on the far side of the bound, whatever rounding did to the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint IsWithin(Lanes sum, Lanes weighted, Lanes squares, float bound)
    {
        // Some dozen operations, each right to 6e-8 of numbers no larger than the scale.
        const float Rounding = 1e-5f;
        var mean = sum / (float)Math.Max(1, _levels.Length);
        var scale = squares + (mean * mean * _levelWeight);
        var least = scale - ((mean + mean) * weighted) - (scale * Rounding);
        return Vector256
            .LessThanOrEqual(least, Vector256.Create(bound * Math.Max(1, _counted)))
            .ExtractMostSignificantBits();
    }

    private static double NoiseOf(int coordinate, ImmutableArray<double> noise) =>
        coordinate switch
        {
            ShapeVector.Runs => Mean(noise, Segment.Run2, 6),
            ShapeVector.Roxzones => Mean(noise, Segment.Roxzone1, 7),

            // What day and course do to all runs alike cancels in the fade; two means of three runs are left.
            ShapeVector.Fade => noise[(int)Segment.Run4] * Math.Sqrt((1 - NaturalNoise.Correlation) * 2 / 3),
            _ => noise[(3 * (coordinate - ShapeVector.FirstStation)) + 1],
        };

    /// <summary>Noise of the mean of segments of one kind.</summary>
    private static double Mean(ImmutableArray<double> noise, Segment first, int count)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var value = noise[(int)first + (3 * i)];
            sum += value;
            squares += value * value;
        }

        return NaturalNoise.OfSum(sum, squares) / count;
    }
}
