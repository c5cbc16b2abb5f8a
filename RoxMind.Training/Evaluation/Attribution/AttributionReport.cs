using System.Collections.Immutable;

namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>Whether analyses of events not trained on lay a finish to the right causes; open singles.</summary>
/// <param name="Percentiles">Percentiles with the course taken off, by seasons.</param>
/// <param name="NextRace">How often the range told for the next race held it, its course taken into account.</param>
/// <param name="FasterThanNext">How often the next race was faster than the range.</param>
/// <param name="Planted">Faults planted into real races.</param>
/// <param name="Uneven">
/// Races whose running and stations are at least 25 percentile points apart: how often the slower of the two is further behind what is
/// typical than the other.
/// </param>
/// <param name="UnevenNamed">The same races: how often the slower is named as a priority, or the other as a strength.</param>
internal sealed record AttributionReport(
    ImmutableArray<PercentileScore> Percentiles,
    ShareScore NextRace,
    ShareScore FasterThanNext,
    PlantedScore Planted,
    ShareScore Uneven,
    ShareScore UnevenNamed
);
