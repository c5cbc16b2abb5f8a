namespace RoxMind.Training.Evaluation;

/// <summary>The forecasts of one checkpoint beside the baselines.</summary>
/// <param name="SegmentsDone">Segments known.</param>
/// <param name="After">The last segment known.</param>
/// <param name="Plain">From the race alone.</param>
/// <param name="Calibrated">With 100 other finishers of the event known.</param>
/// <param name="MedianByAge">Baseline: the median finish of gender, standard and age group.</param>
/// <param name="LinearScaling">Baseline: the median finish times done over usually done.</param>
/// <param name="Ridge">Baseline: the linear base alone.</param>
internal sealed record CheckpointScore(
    int SegmentsDone,
    string After,
    ForecastScore Plain,
    ForecastScore Calibrated,
    ErrorScore MedianByAge,
    ErrorScore LinearScaling,
    ErrorScore Ridge
);
