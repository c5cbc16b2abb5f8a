using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Training.Evaluation;

/// <summary>A race of an event that its forecasts know nothing of.</summary>
/// <param name="Race">The race.</param>
/// <param name="Model">The models that made the forecasts.</param>
/// <param name="Steps">The 24 forecasts from this race alone.</param>
/// <param name="WithPrevious">The same with the athlete's earlier race; null without one.</param>
internal sealed record JudgedRace(
    RaceResult Race,
    PaceModel Model,
    ImmutableArray<PaceStep> Steps,
    ImmutableArray<PaceStep>? WithPrevious
)
{
    /// <summary>The finish that was forecast: the sum of all splits, seconds.</summary>
    public int FinishS => Steps[^1].ForecastS;

    /// <summary>The usual race of the standard.</summary>
    public PaceNorm Norm => Model.Norms[Race.Standard];
}
