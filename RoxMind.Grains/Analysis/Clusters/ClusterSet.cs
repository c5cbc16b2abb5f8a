namespace RoxMind.Grains.Analysis.Clusters;

/// <summary>The three ways an athlete is grouped with others; null where too many splits are missing.</summary>
/// <param name="Performance">By z-scores against all finishers: sorts mostly from fast to slow.</param>
/// <param name="Context">By z-scores within gender and age group.</param>
/// <param name="Shape">By relative strengths, whatever the level.</param>
/// <param name="ShapeScores">The scores behind the shape.</param>
[GenerateSerializer]
[Immutable]
[Alias("cluster-set")]
public sealed record ClusterSet(
    [property: Id(0)] ClusterLabel? Performance,
    [property: Id(1)] ClusterLabel? Context,
    [property: Id(2)] ClusterLabel? Shape,
    [property: Id(3)] ShapeScores? ShapeScores
);
