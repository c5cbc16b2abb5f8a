using System.Collections.Immutable;
using RoxMind.Training.Evaluation.Attribution;

namespace RoxMind.Training.Evaluation;

/// <summary>How good the models are on events that they were not trained on.</summary>
/// <param name="Bundle">Version of the bundle.</param>
/// <param name="Method">How the events were held out.</param>
/// <param name="Results">Complete, clean results judged.</param>
/// <param name="Events">Events judged.</param>
/// <param name="Checkpoints">Open singles, by checkpoint.</param>
/// <param name="AllDivisions">Forecasts of all divisions, by checkpoint.</param>
/// <param name="PreviousRace">Before the start with an earlier race known.</param>
/// <param name="PreviousRaceUnknown">The same athletes without it.</param>
/// <param name="Segments">Each segment's expectation from the others, open singles.</param>
/// <param name="SegmentSumS">Sum of the segments' mean absolute errors, seconds: plain, calibrated, by the medians.</param>
/// <param name="EventCoverage">By event with enough races: shares within the 80 % intervals of all checkpoints, open singles.</param>
/// <param name="EventCoverageCalibrated">The same with 100 finishers of the event seen: the live behaviour.</param>
/// <param name="PreviousRaceCalibrated">As <paramref name="PreviousRace"/>, with 100 finishers of the event seen.</param>
/// <param name="Waves">Forecasts of athletes on the course while waves start in time order.</param>
/// <param name="Seasons">Open singles by season.</param>
/// <param name="Attribution">Whether analyses lay finishes to the right causes.</param>
internal sealed record EvaluationReport(
    string Bundle,
    string Method,
    int Results,
    int Events,
    ImmutableArray<CheckpointScore> Checkpoints,
    ImmutableArray<ForecastScore> AllDivisions,
    ForecastScore PreviousRace,
    ForecastScore PreviousRaceUnknown,
    ImmutableArray<SegmentScore> Segments,
    SegmentScore SegmentSumS,
    ImmutableSortedDictionary<string, double> EventCoverage,
    ImmutableSortedDictionary<string, double> EventCoverageCalibrated,
    ForecastScore PreviousRaceCalibrated,
    ImmutableArray<WaveScore> Waves,
    ImmutableArray<SeasonScores> Seasons,
    AttributionReport Attribution
)
{
    /// <summary>Of an event with fewer judged races no share is told: of one race it would be where that race went.</summary>
    public const int LeastOfEvent = 30;
}
