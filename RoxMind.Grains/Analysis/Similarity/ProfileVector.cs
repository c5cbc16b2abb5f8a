using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// What somebody asks for, as a vector in the space of scaled shapes (see <see cref="ShapeScale"/>): −1 where a race is to be
/// strong, +1 where it is to be weak, 0 where nothing was said.
/// </summary>
public sealed class ProfileVector
{
    private readonly double[] _direction = new double[ShapeVector.Length];
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
}
