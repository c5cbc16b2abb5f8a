using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Evaluation;

/// <summary>A race of an event that its forecasts know nothing of.</summary>
/// <param name="Race">The race.</param>
/// <param name="Model">The models that made the forecasts.</param>
/// <param name="Steps">The 24 forecasts from this race alone.</param>
/// <param name="Calibrated">The same with 100 other finishers of the event seen.</param>
/// <param name="WithPrevious">The first with the athlete's earlier race; null without one.</param>
/// <param name="CalibratedWithPrevious">The same with 100 other finishers of the event seen; null without one.</param>
internal sealed record JudgedRace(
    RaceResult Race,
    PaceModel Model,
    ImmutableArray<PaceStep> Steps,
    ImmutableArray<PaceStep> Calibrated,
    PaceStep? WithPrevious,
    PaceStep? CalibratedWithPrevious
)
{
    /// <summary>The finish that was forecast: the sum of all splits, seconds.</summary>
    public int FinishS => Race.Splits.SumS;

    /// <summary>The usual race of the standard.</summary>
    public PaceNorm Norm => Model.Frames[Race.Standard].Norm;
}
