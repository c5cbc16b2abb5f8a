using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Evaluation;

/// <summary>How many finishes were below a quantile that was forecast; as many as it says, where forecasts are reliable.</summary>
/// <param name="Told">Share that should be, 0 to 1.</param>
/// <param name="Seen">Share that was, 0 to 1.</param>
internal sealed record ReliabilityScore(double Told, double Seen)
{
    private static readonly ImmutableArray<(double Told, Func<PaceStep, int> Seconds)> _quantiles =
    [
        (0.025, step => step.P2S),
        (0.1, step => step.P10S),
        (0.5, step => step.ForecastS),
        (0.9, step => step.P90S),
        (0.975, step => step.P98S),
    ];

    /// <summary>The quantiles from low to high, over all checkpoints, with 100 finishers of the event known.</summary>
    public static ImmutableArray<ReliabilityScore> Of(IReadOnlyCollection<JudgedRace> races) =>
        [
            .. _quantiles.Select(quantile => new ReliabilityScore(
                quantile.Told,
                Math.Round(
                    (double)races.Sum(judged => Below(judged, quantile.Seconds))
                        / Math.Max(1, races.Count * RaceFormat.SegmentCount),
                    4
                )
            )),
        ];

    private static int Below(JudgedRace judged, Func<PaceStep, int> seconds)
    {
        var below = 0;
        foreach (var step in judged.Calibrated.AsSpan()[..RaceFormat.SegmentCount])
        {
            below += judged.FinishS < seconds(step) ? 1 : 0;
        }

        return below;
    }
}
