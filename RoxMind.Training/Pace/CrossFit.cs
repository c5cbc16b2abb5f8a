using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
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
        var heldOut = new HeldOutForecasts(folds, [.. set.Races.Select(race => race.EventId)]);
        foreach (var fold in folds.Distinct().Order())
        {
            var settled = new SettledEvents(set, CourseFit.Of(set, i => folds[i] != fold).ToModel());
            var reader = new PaceReader(set, settled, i => folds[i] != fold, plan.Seed);
            var (everyWay, once) = reader.Training(i => folds[i] != fold);
            int[] races = [.. Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold)];
            foreach (var i in races)
            {
                (heldOut.Unknown.Races[i], heldOut.Known.Races[i]) = (reader.Read(i, false), reader.Read(i, true));
            }

            var checkpoints = new PaceCheckpoint[RaceFormat.SegmentCount];
            ForEachCheckpoint(
                k =>
                {
                    var checkpoint = PaceFit
                        .Of(TreeSize.IsReadEveryWay(k) ? everyWay : once, k, plan.Size(k))
                        .ToCheckpoint();
                    checkpoints[k] = checkpoint;
                    Forecast(checkpoint, heldOut.Unknown, races);
                    Forecast(checkpoint, heldOut.Known, races);
                    done();
                },
                cancellationToken
            );
            heldOut.Models.Add(fold, new PaceModel(reader.Frames, [.. checkpoints]));
            heldOut.Settled.Add(fold, settled);
        }

        return heldOut;
    }

    /// <summary>Does something for every checkpoint, two at a time.</summary>
    public static void ForEachCheckpoint(Action<int> work, CancellationToken cancellationToken) =>
        Parallel.For(
            0,
            RaceFormat.SegmentCount,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            work
        );

    private static void Forecast(PaceCheckpoint checkpoint, HeldOutLevels levels, int[] races)
    {
        var (row, to) = (new float[PaceFeatures.MaxCount + 1], levels.Levels(checkpoint.SegmentsDone));
        foreach (var i in races)
        {
            if (levels.Races[i] is { } race)
            {
                to[i] = checkpoint.Level(race, row);
            }
        }
    }
}
