using System.Runtime.CompilerServices;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Stations;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>A snapshot prepared for analyses: inverted matrices and flat centres, made once a snapshot.</summary>
internal sealed class CohortReader
{
    private static readonly ConditionalWeakTable<CohortSnapshot, CohortReader> Prepared = [];

    private CohortReader(CohortSnapshot snapshot)
    {
        Snapshot = snapshot;
        Stations = new StationModel(snapshot);
        Performance = new SegmentClusters(snapshot.Performance);
        Context = new SegmentClusters(snapshot.Context);
        Shape = new ClusterAssigner(snapshot.Shape);
        ShapeScorer = new ShapeScorer(snapshot.Peers, snapshot.LogCovariance);
    }

    public CohortSnapshot Snapshot { get; }

    public StationModel Stations { get; }

    public SegmentClusters Performance { get; }

    public SegmentClusters Context { get; }

    public ClusterAssigner Shape { get; }

    public ShapeScorer ShapeScorer { get; }

    /// <summary>Kept as long as the snapshot itself, by reference.</summary>
    public static CohortReader Of(CohortSnapshot snapshot) =>
        Prepared.GetValue(snapshot, static key => new CohortReader(key));

    /// <summary>The norms of the gender and age group, or of the whole standard where there are none.</summary>
    public NormTable ContextOf(AgeGroup age) => Snapshot.ByAge.GetValueOrDefault(age, Snapshot.Peers);
}
