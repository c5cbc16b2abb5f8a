namespace RoxMind.Grains.Analysis.Original;

/// <summary>
/// The number of the original Python pipeline, for those who know it: the finish as a LightGBM model predicts it from all 23
/// min-max scaled splits of the same race. A model that sees all splits predicts their sum, so the residual is the model's
/// noise (and a time penalty, where there was one), not what the athlete did better or worse than expected: that is the
/// expectation of the analysis.
/// </summary>
/// <param name="PredictedS">Predicted finish, seconds.</param>
/// <param name="ResidualS">Official finish less the prediction, seconds.</param>
/// <param name="Label">On which side of the thresholds the residual lies.</param>
/// <param name="LowS">Residual below which one race in ten lies, on events held out from training; seconds.</param>
/// <param name="HighS">Residual above which one race in ten lies, on events held out from training; seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("original-estimate")]
public sealed record OriginalEstimate(
    [property: Id(0)] int PredictedS,
    [property: Id(1)] int ResidualS,
    [property: Id(2)] OriginalLabel Label,
    [property: Id(3)] int LowS,
    [property: Id(4)] int HighS
);
