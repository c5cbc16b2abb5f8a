using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Clusters;

/// <summary>A clustering whose features are segments, named as <see cref="RaceFormat.ColumnName"/> does.</summary>
public sealed class SegmentClusters
{
    /// <summary>A segment this far above its cluster's centre, in standard deviations, is a weakness among those who are alike.</summary>
    public const double WeaknessGap = 0.3;

    private readonly ClusterAssigner _assigner;
    private readonly int[] _segmentOfFeature;
    private readonly int[] _featureOfSegment = new int[RaceFormat.SegmentCount];

    /// <summary>Prepares a model.</summary>
    /// <exception cref="ArgumentException">The model does not fit together, or a feature is not a segment.</exception>
    public SegmentClusters(ClusterModel model)
    {
        _assigner = new ClusterAssigner(model);
        _segmentOfFeature = new int[model.Features.Length];
        Array.Fill(_featureOfSegment, -1);
        for (var feature = 0; feature < _segmentOfFeature.Length; feature++)
        {
            var segment = IndexOf(model.Features[feature]);
            _segmentOfFeature[feature] = segment;
            _featureOfSegment[segment] = feature;
        }
    }

    /// <summary>The cluster of a race.</summary>
    /// <param name="z">z-scores of the 23 segments in course order; NaN is missing.</param>
    /// <returns>Null when more than <see cref="ClusterAssigner.MaxMissing"/> of the segments it needs are missing.</returns>
    public ClusterLabel? Assign(ReadOnlySpan<double> z)
    {
        Span<double> coordinates = stackalloc double[RaceFormat.SegmentCount];
        coordinates = coordinates[.._segmentOfFeature.Length];
        for (var feature = 0; feature < coordinates.Length; feature++)
        {
            coordinates[feature] = z[_segmentOfFeature[feature]];
        }

        return _assigner.Assign(coordinates);
    }

    /// <summary>
    /// A segment's z-score less its cluster's: above <see cref="WeaknessGap"/> it is weaker than the athletes who are alike.
    /// </summary>
    /// <param name="cluster">Id of the race's cluster.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="z">Its z-score.</param>
    /// <returns>Null when the clustering does not look at the segment.</returns>
    public double? Gap(int cluster, Segment segment, double z)
    {
        var feature = _featureOfSegment[(int)segment];
        return feature < 0 ? null : z - _assigner.Centre(cluster, feature);
    }

    private static int IndexOf(string feature)
    {
        foreach (var segment in RaceFormat.Segments)
        {
            if (RaceFormat.ColumnName(segment) == feature)
            {
                return (int)segment;
            }
        }

        throw new ArgumentException($"'{feature}' is not the column of a segment.", nameof(feature));
    }
}
