namespace RoxMind.Grains.Analysis.Clusters;

/// <summary>
/// Relative strengths: four group scores, each in standard deviations within gender, less the athlete's own mean, so that
/// they add up to 0. Negative is a relative strength.
/// </summary>
/// <param name="Run">Runs 2 to 7.</param>
/// <param name="Ergs">SkiErg and row.</param>
/// <param name="SledsAndCarry">Sled push, sled pull and farmers carry.</param>
/// <param name="Bodyweight">Burpee broad jumps, sandbag lunges and wall balls.</param>
[GenerateSerializer]
[Immutable]
[Alias("shape-scores")]
public sealed record ShapeScores(
    [property: Id(0)] double Run,
    [property: Id(1)] double Ergs,
    [property: Id(2)] double SledsAndCarry,
    [property: Id(3)] double Bodyweight
);
