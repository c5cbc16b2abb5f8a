using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>Scores forecasts by checkpoint.</summary>
internal static class PaceScores
{
    /// <summary>The scores of all 23 checkpoints.</summary>
    /// <param name="races">The races.</param>
    /// <param name="ageMedians">The baseline by age.</param>
    public static ImmutableArray<CheckpointScore> Of(IReadOnlyCollection<JudgedRace> races, AgeMedians ageMedians)
    {
        var row = new float[PaceFeatures.MaxCount + 1];
        var progress = new PaceProgress();
        return [.. Enumerable.Range(0, RaceFormat.SegmentCount).Select(Checkpoint)];

        CheckpointScore Checkpoint(int k)
        {
            return new CheckpointScore(
                k,
                k == 0 ? "start" : RaceFormat.ColumnName((Segment)(k - 1)),
                Score(races.Select(race => (race.Steps[k], race.FinishS))),
                Score(races.Select(race => (race.Calibrated[k], race.FinishS))),
                ErrorScore.Of(races.Select(race => ageMedians.FinishS(race) - race.FinishS)),
                ErrorScore.Of(races.Select(race => Linear(race, k) - race.FinishS)),
                ErrorScore.Of(races.Select(race => Ridge(race, k, progress, row) - race.FinishS))
            );
        }
    }

    /// <summary>Forecasts against finishes.</summary>
    public static ForecastScore Score(IEnumerable<(PaceStep Step, int FinishS)> forecasts)
    {
        (PaceStep Step, int FinishS)[] all = [.. forecasts];
        var n = Math.Max(all.Length, 1);
        return new ForecastScore(
            ErrorScore.Of(all.Select(one => (double)one.Step.ForecastS - one.FinishS)),
            Math.Round((double)all.Count(one => one.FinishS >= one.Step.P10S && one.FinishS <= one.Step.P90S) / n, 4),
            Math.Round((double)all.Count(one => one.FinishS >= one.Step.P2S && one.FinishS <= one.Step.P98S) / n, 4)
        );
    }

    private static double Linear(JudgedRace race, int k) =>
        k == 0 ? race.Norm.TotalS : race.Norm.TotalS * Linear(TrainingSet.Seen(race.Race), race.Norm, k);

    /// <summary>Time of the segments seen over their usual time.</summary>
    private static double Linear(Splits seen, PaceNorm norm, int k)
    {
        if (seen.Sum(k) is { } doneS)
        {
            return doneS / norm.DoneS[k];
        }

        var (sum, usual) = (0.0, 0.0);
        for (var i = 0; i < k; i++)
        {
            sum += seen.Raw[i];
            usual += seen.Raw[i] > 0 ? norm.SegmentsS[i] : 0;
        }

        return sum / usual;
    }

    private static double Ridge(JudgedRace race, int k, PaceProgress progress, float[] row)
    {
        progress.Read(
            new PaceQuery(race.Race.Standard, race.Race.AgeGroup, TrainingSet.Seen(race.Race), null),
            race.Model.Frames[race.Race.Standard]
        );
        PaceFeatures.Write(progress, k, row);
        return progress.DoneS(k)
            + (
                progress.UsualRemainingS(k) * Math.Exp(progress.Level(k) + race.Model.Checkpoints[k].Ridge.Predict(row))
            );
    }
}
