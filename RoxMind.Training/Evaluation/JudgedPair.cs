using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Evaluation;

/// <summary>A race before its start, forecast by an earlier race of the athlete.</summary>
/// <param name="Earlier">The earlier race.</param>
/// <param name="Race">The race.</param>
/// <param name="Forecast">What was forecast, with all other finishers of both events seen.</param>
internal sealed record JudgedPair(RaceResult Earlier, RaceResult Race, PaceStep Forecast);
