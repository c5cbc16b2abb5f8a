using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Models;

/// <summary>What the model bundle knows of the finishers of one standard.</summary>
internal sealed class Cohort(CohortSnapshot snapshot)
{
    /// <summary>Version of the model bundle.</summary>
    public string ModelVersion => snapshot.ModelVersion;

    /// <summary>What the stations ask for.</summary>
    public StationStandard Standard => snapshot.Standard;

    /// <summary>Norms over all finishers of every standard.</summary>
    public NormTable Everyone => snapshot.Everyone;

    /// <summary>Norms of this standard.</summary>
    public NormTable Peers => snapshot.Peers;

    /// <summary>Norms by age group within this standard, youngest first; groups of fewer than 30 finishers are left out.</summary>
    public IEnumerable<AgeNorms> ByAge =>
        snapshot
            .ByAge.OrderBy(pair => pair.Key.From)
            .ThenBy(pair => pair.Key.To)
            .Select(pair => new AgeNorms(pair.Key, pair.Value));

    /// <summary>Clusters on z-scores against everyone: they sort mostly from fast to slow.</summary>
    public IEnumerable<Cluster> PerformanceClusters => Cluster.Of(snapshot.Performance);

    /// <summary>Clusters on z-scores within gender and age group.</summary>
    public IEnumerable<Cluster> ContextClusters => Cluster.Of(snapshot.Context);

    /// <summary>Clusters on relative strengths, whatever the level.</summary>
    public IEnumerable<Cluster> ShapeClusters => Cluster.Of(snapshot.Shape);

    /// <summary>
    /// Natural race-to-race noise of the 23 segments in course order: the standard deviation of the relative change between
    /// two races of one athlete, as a fraction (0.05 is 5 %).
    /// </summary>
    public ImmutableArray<double> Noise => snapshot.Noise;
}
