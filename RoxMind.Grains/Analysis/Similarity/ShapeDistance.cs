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

    private readonly int[] _counting;
    private readonly int _levels;
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

        _counting = [.. Enumerable.Range(0, _weights.Length).Where(i => _weights[i] > 0)];
        _counted = _counting.Length;
        _levels = _counted - (_weights[ShapeVector.Fade] > 0 ? 1 : 0);
    }

    /// <summary>1 over the noise of each coordinate; 0 for one that does not count.</summary>
    internal ReadOnlySpan<float> Weights => _weights;

    /// <summary>The distance to a race, in units of natural noise; 0 when nothing counts.</summary>
    /// <param name="other">Shape of a complete race.</param>
    public double To(ReadOnlySpan<float> other)
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

        mean /= Math.Max(1, _levels);
        var squares = 0f;
        for (var i = 0; i < difference.Length; i++)
        {
            var residual = (difference[i] - (i == ShapeVector.Fade ? 0 : mean)) * _weights[i];
            squares += residual * residual;
        }

        return Math.Sqrt(squares / Math.Max(1, _counted));
    }

    /// <summary>
    /// The squares of the distances to a group of races, to the last bit those that <see cref="To"/> takes the root of: what is
    /// computed for each race, and in which order, is the same.
    /// </summary>
    /// <param name="group">Shapes of the group, one coordinate after the other.</param>
    /// <param name="bound">The most that is asked for.</param>
    /// <param name="squares">Receives the squares.</param>
    /// <returns>Which are at most the bound, as bits from the lowest.</returns>
    internal uint SquaresTo(ReadOnlySpan<float> group, float bound, Span<float> squares)
    {
        // Four vectors side by side: a processor has enough to do while it waits for the sums of one.
        ref var shapes = ref MemoryMarshal.GetReference(group);
        var (mean0, mean1, mean2, mean3) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        foreach (var i in _counting)
        {
            if (i != ShapeVector.Fade)
            {
                ref var column = ref Unsafe.Add(ref shapes, i * RaceColumns.GroupSize);
                var probe = Vector256.Create(_probe[i]);
                mean0 += Vector256.LoadUnsafe(ref column) - probe;
                mean1 += Vector256.LoadUnsafe(ref column, 8) - probe;
                mean2 += Vector256.LoadUnsafe(ref column, 16) - probe;
                mean3 += Vector256.LoadUnsafe(ref column, 24) - probe;
            }
        }

        var levels = Vector256.Create((float)Math.Max(1, _levels));
        (mean0, mean1, mean2, mean3) = (mean0 / levels, mean1 / levels, mean2 / levels, mean3 / levels);
        var (sum0, sum1, sum2, sum3) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        foreach (var i in _counting)
        {
            // Times one or zero changes no bit.
            ref var column = ref Unsafe.Add(ref shapes, i * RaceColumns.GroupSize);
            var isLevel = Vector256.Create(i == ShapeVector.Fade ? 0f : 1f);
            var probe = Vector256.Create(_probe[i]);
            var weight = Vector256.Create(_weights[i]);
            var residual0 = (Vector256.LoadUnsafe(ref column) - probe - (mean0 * isLevel)) * weight;
            var residual1 = (Vector256.LoadUnsafe(ref column, 8) - probe - (mean1 * isLevel)) * weight;
            var residual2 = (Vector256.LoadUnsafe(ref column, 16) - probe - (mean2 * isLevel)) * weight;
            var residual3 = (Vector256.LoadUnsafe(ref column, 24) - probe - (mean3 * isLevel)) * weight;
            sum0 += residual0 * residual0;
            sum1 += residual1 * residual1;
            sum2 += residual2 * residual2;
            sum3 += residual3 * residual3;
        }

        var counted = Vector256.Create((float)Math.Max(1, _counted));
        (sum0, sum1, sum2, sum3) = (sum0 / counted, sum1 / counted, sum2 / counted, sum3 / counted);
        sum0.CopyTo(squares);
        sum1.CopyTo(squares[8..]);
        sum2.CopyTo(squares[16..]);
        sum3.CopyTo(squares[24..]);
        var most = Vector256.Create(bound);
        return Vector256.LessThanOrEqual(sum0, most).ExtractMostSignificantBits()
            | (Vector256.LessThanOrEqual(sum1, most).ExtractMostSignificantBits() << 8)
            | (Vector256.LessThanOrEqual(sum2, most).ExtractMostSignificantBits() << 16)
            | (Vector256.LessThanOrEqual(sum3, most).ExtractMostSignificantBits() << 24);
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
