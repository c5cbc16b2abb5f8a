namespace RoxMind.Training.Evaluation;

/// <summary>
/// Forecasts of the athletes on the course at one moment of an event whose waves started in time order, by what had been
/// seen by then.
/// </summary>
/// <param name="Waves">How the athletes were divided into waves.</param>
/// <param name="AfterMinutes">Minutes since the first start.</param>
/// <param name="Plain">From each race alone.</param>
/// <param name="Calibrated">With all splits of the other athletes up to that moment.</param>
internal sealed record WaveScore(string Waves, int AfterMinutes, ForecastScore Plain, ForecastScore Calibrated);
