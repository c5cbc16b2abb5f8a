namespace RoxMind.Training.Evaluation;

/// <summary>How far forecasts were off, and how often their intervals held the truth.</summary>
/// <param name="Error">How far.</param>
/// <param name="Coverage80">Share of truths within the 80 % interval, 0 to 1.</param>
/// <param name="Coverage95">Share of truths within the 95 % interval, 0 to 1.</param>
internal sealed record ForecastScore(ErrorScore Error, double Coverage80, double Coverage95);
