using System.Runtime.Intrinsics;
using RoxMind.Grains.Analysis.Races;
using Lanes = System.Runtime.Intrinsics.Vector256<float>;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// What somebody asks for, as a vector in the space of scaled shapes (see <see cref="ShapeScale"/>): −1 where a race is to be
/// strong, +1 where it is to be weak, 0 where nothing was said.
/// </summary>
public sealed class ProfileVector
{
    private readonly float[] _direction = new float[ShapeVector.Length];
    private readonly int _named;

    /// <summary>Makes the vector of a question.</summary>
    /// <param name="strong">Segments to be strong in; all runs are one coordinate, all roxzones another.</param>
    /// <param name="weak">Segments to be weak in; none of them shares a coordinate with a strong one.</param>
    public ProfileVector(IEnumerable<Segment> strong, IEnumerable<Segment> weak)
    {
        ArgumentNullException.ThrowIfNull(strong);
        ArgumentNullException.ThrowIfNull(weak);
        foreach (var segment in weak)
        {
            _direction[ShapeVector.CoordinateOf(segment)] = 1;
        }

        foreach (var segment in strong)
        {
            _direction[ShapeVector.CoordinateOf(segment)] = -1;
        }

        _named = _direction.Count(coordinate => coordinate != 0);
    }

    /// <summary>Whether nothing was asked for.</summary>
    public bool IsEmpty => _named == 0;

    /// <summary>Whether two segments are one coordinate, so that a race cannot be strong in one and weak in the other.</summary>
    public static bool AreOne(Segment first, Segment second) =>
        ShapeVector.CoordinateOf(first) == ShapeVector.CoordinateOf(second);

    /// <summary>How well a race answers.</summary>
    /// <param name="scaled">Its scaled shape.</param>
    /// <returns>
    /// The mean over the named coordinates of the standard deviations in the direction asked for, and the least of them.
    /// </returns>
    public (double Mean, double Least) Match(ReadOnlySpan<double> scaled)
    {
        var (sum, least) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < _direction.Length; i++)
        {
            if (_direction[i] != 0)
            {
                var along = _direction[i] * scaled[i];
                sum += along;
                least = Math.Min(least, along);
            }
        }

        return _named == 0 ? (0, 0) : (sum / _named, least);
    }

    /// <summary>How well the races of a group answer, all at once.</summary>
    /// <param name="shapes">Their shapes, one coordinate after the other.</param>
    /// <param name="scale">The scale of their standard.</param>
    /// <param name="means">Receives the means.</param>
    /// <param name="leasts">Receives the least ones.</param>
    internal void Match(ReadOnlySpan<float> shapes, ShapeScale scale, Span<float> means, Span<float> leasts)
    {
        Span<Lanes> scaled = stackalloc Lanes[ShapeVector.Length];
        for (var lane = 0; lane < RaceColumns.GroupSize; lane += Lanes.Count)
        {
            scale.Read(shapes, lane, scaled);
            var (sum, least) = (Lanes.Zero, Vector256.Create(float.PositiveInfinity));
            for (var i = 0; i < _direction.Length; i++)
            {
                if (_direction[i] != 0)
                {
                    var along = scaled[i] * _direction[i];
                    sum += along;
                    least = Vector256.Min(least, along);
                }
            }

            (sum / _named).CopyTo(means[lane..]);
            least.CopyTo(leasts[lane..]);
        }
    }
}
