using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Grains.Analysis.Clusters;

/// <summary>Finds the nearest centre of a <see cref="ClusterModel"/>.</summary>
public sealed class ClusterAssigner
{
    /// <summary>With more missing coordinates than this nobody is put into a cluster.</summary>
    public const int MaxMissing = 3;

    private readonly ClusterModel _model;
    private readonly double[] _centres;
    private readonly int _width;

    /// <summary>Prepares a model.</summary>
    /// <exception cref="ArgumentException">The model has no cluster, or its rows, names and features do not fit.</exception>
    public ClusterAssigner(ClusterModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _width = model.Features.Length;
        if (_width == 0 || model.Centroids.Length == 0 || model.Names.Length != model.Centroids.Length)
        {
            throw new ArgumentException("A cluster model needs features, centres and as many names.", nameof(model));
        }

        _centres = new double[model.Centroids.Length * _width];
        for (var cluster = 0; cluster < model.Centroids.Length; cluster++)
        {
            if (model.Centroids[cluster].Length != _width)
            {
                throw new ArgumentException($"Centre {cluster} has not {_width} coordinates.", nameof(model));
            }

            model.Centroids[cluster].CopyTo(_centres, cluster * _width);
        }
    }

    /// <summary>
    /// The nearest centre by Euclidean distance; of equally near ones the first. Missing coordinates are left out and the
    /// distance is scaled up to all coordinates, so that a missing one is neither near nor far.
    /// </summary>
    /// <param name="coordinates">One value a feature, in standard deviations; NaN is missing.</param>
    /// <returns>Null when more than <see cref="MaxMissing"/> coordinates, or all, are missing.</returns>
    /// <exception cref="ArgumentException">There is not one value a feature.</exception>
    public ClusterLabel? Assign(ReadOnlySpan<double> coordinates)
    {
        if (coordinates.Length != _width)
        {
            throw new ArgumentException(
                $"Expected {_width} coordinates, not {coordinates.Length}.",
                nameof(coordinates)
            );
        }

        var present = 0;
        foreach (var value in coordinates)
        {
            present += double.IsNaN(value) ? 0 : 1;
        }

        if (present == 0 || _width - present > MaxMissing)
        {
            return null;
        }

        var (nearest, least) = (0, double.PositiveInfinity);
        for (var cluster = 0; cluster < _model.Centroids.Length; cluster++)
        {
            var squares = Squares(coordinates, _centres.AsSpan(cluster * _width, _width));
            if (squares < least)
            {
                (nearest, least) = (cluster, squares);
            }
        }

        return new ClusterLabel(nearest, _model.Names[nearest], Math.Sqrt(least * _width / present));
    }

    /// <summary>A coordinate of a cluster's centre, in standard deviations.</summary>
    /// <param name="cluster">Id of the cluster.</param>
    /// <param name="feature">Position of the feature.</param>
    public double Centre(int cluster, int feature) => _centres[(cluster * _width) + feature];

    private static double Squares(ReadOnlySpan<double> point, ReadOnlySpan<double> centre)
    {
        var squares = 0.0;
        for (var i = 0; i < point.Length; i++)
        {
            if (!double.IsNaN(point[i]))
            {
                squares += (point[i] - centre[i]) * (point[i] - centre[i]);
            }
        }

        return squares;
    }
}
