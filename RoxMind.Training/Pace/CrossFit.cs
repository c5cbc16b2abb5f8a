using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Pace;

/// <summary>Trains without each fold in turn and forecasts the races left out.</summary>
internal static class CrossFit
{
    /// <summary>Fits of one fold run side by side; LightGBM itself trains one model at a time.</summary>
    private const int SideBySide = 2;

    /// <summary>Forecasts every race by models without its event.</summary>
    /// <param name="set">The races.</param>
    /// <param name="plan">Says which events are held out together.</param>
    /// <param name="done">Told after each fit.</param>
    /// <param name="cancellationToken">Ends the work between two fits.</param>
    public static HeldOutForecasts Run(
        TrainingSet set,
        TrainingPlan plan,
        Action done,
        CancellationToken cancellationToken
    )
    {
        var folds = EventFolds.Assign(set.Races, plan.Folds, plan.Seed);
        var heldOut = new HeldOutForecasts(folds);
        foreach (var fold in folds.Distinct().Order())
        {
            var norms = PaceNorms.Of(set, i => folds[i] != fold);
            var training = PaceNorms.Read(set, norms, i => folds[i] != fold).OfType<PaceProgress>().ToArray();
            var races = PaceNorms.Read(set, norms, i => folds[i] == fold);
            foreach (var i in Enumerable.Range(0, races.Length).Where(i => folds[i] == fold))
            {
                heldOut.Races[i] = races[i];
            }

            var checkpoints = new PaceCheckpoint[Course.SegmentCount];
            ForEachCheckpoint(
                k =>
                {
                    var checkpoint = checkpoints[k] = PaceFit.Of(training, k, plan.Size(k)).ToCheckpoint();
                    var (row, levels) = (new float[PaceFeatures.MaxCount + 1], heldOut.Levels(k));
                    for (var i = 0; i < races.Length; i++)
                    {
                        if (races[i] is { } race)
                        {
                            levels[i] = checkpoint.Level(race, row);
                        }
                    }

                    done();
                },
                cancellationToken
            );
            heldOut.Models.Add(fold, new PaceModel(norms, [.. checkpoints]));
        }

        return heldOut;
    }

    /// <summary>Does something for every checkpoint, two at a time.</summary>
    public static void ForEachCheckpoint(Action<int> work, CancellationToken cancellationToken) =>
        Parallel.For(
            0,
            Course.SegmentCount,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            work
        );
}
