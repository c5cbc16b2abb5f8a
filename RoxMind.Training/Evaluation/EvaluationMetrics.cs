using System.Collections.Immutable;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Training.Evaluation;

/// <summary>An evaluation as named numbers, for the manifest and for tracking.</summary>
internal static class EvaluationMetrics
{
    /// <summary>The numbers by name.</summary>
    public static ImmutableSortedDictionary<string, double> Of(EvaluationReport report)
    {
        var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var score in report.Checkpoints)
        {
            var key = BundleFiles.CheckpointKey(score.SegmentsDone);
            metrics[$"pace_mae_s_{key}"] = score.Plain.Error.MaeS;
            metrics[$"pace_rmse_s_{key}"] = score.Plain.Error.RmseS;
            metrics[$"pace_mae_calibrated_s_{key}"] = score.Calibrated.Error.MaeS;
            metrics[$"pace_coverage80_{key}"] = score.Plain.Coverage80;
            metrics[$"pace_coverage95_{key}"] = score.Plain.Coverage95;
        }

        metrics["pace_mae_calibrated_s_k00_previous"] = report.PreviousRaceCalibrated.Error.MaeS;
        metrics["pace_mae_s_k00_previous"] = report.PreviousRace.Error.MaeS;
        metrics["segments_mae_sum_s"] = report.SegmentSumS.PlainS;
        metrics["segments_mae_sum_calibrated_s"] = report.SegmentSumS.CalibratedS;
        return metrics.ToImmutable();
    }
}
