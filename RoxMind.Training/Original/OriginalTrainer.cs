using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Trees;
using RoxMind.Grains.Models.Documents;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;

namespace RoxMind.Training.Original;

/// <summary>
/// Trains what the original pipeline trained: LightGBM on all 23 min-max scaled splits of a race, to predict its finish. The
/// error and the thresholds are measured on whole events held out.
/// </summary>
internal static class OriginalTrainer
{
    /// <summary>Name of the root mean squared error, minutes.</summary>
    public const string RmseKey = "original_rmse_min";

    /// <summary>Name of the 10 % threshold, seconds.</summary>
    public const string LowKey = "original_residual_p10_s";

    /// <summary>Name of the 90 % threshold, seconds.</summary>
    public const string HighKey = "original_residual_p90_s";

    private const int GoldenCount = 8;

    /// <summary>LightGBM's usual size: 31 leaves, a tenth of what is left each.</summary>
    private static readonly TreeSize Size = new(200, 31, 20, 0.1, 1, 0);

    /// <summary>Trains the model.</summary>
    /// <param name="set">The results.</param>
    /// <param name="plan">Says which events are held out together.</param>
    /// <param name="cancellationToken">Ends the training between two fits.</param>
    public static OriginalFit Train(TrainingSet set, TrainingPlan plan, CancellationToken cancellationToken)
    {
        var residualsS = ResidualsS(set, plan, cancellationToken);
        double[] sorted = [.. residualsS.Order()];
        var (model, boosted) = Fit(set.Races);
        return new OriginalFit(
            new OriginalDocument(
                [.. RaceFormat.Segments.Select(RaceFormat.ColumnName)],
                model.MinS,
                model.MaxS,
                Math.Round(sorted[(int)(0.1 * (sorted.Length - 1))], 1),
                Math.Round(sorted[(int)(0.9 * (sorted.Length - 1))], 1),
                Golden(boosted)
            ),
            boosted,
            residualsS
        );
    }

    /// <summary>Finish less prediction of every race by models that were trained without its event, seconds.</summary>
    /// <inheritdoc cref="Train" path="/param"/>
    public static ImmutableArray<double> ResidualsS(
        TrainingSet set,
        TrainingPlan plan,
        CancellationToken cancellationToken
    )
    {
        var folds = EventFolds.Assign(set.Races, plan.Folds, plan.Seed);
        var residualsS = new double[folds.Length];
        var row = new float[RaceFormat.SegmentCount];
        foreach (var fold in folds.Distinct().Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (model, boosted) = Fit([.. set.Races.Where((_, i) => folds[i] != fold)]);
            var trees = boosted.Flatten();
            for (var i = 0; i < folds.Length; i++)
            {
                if (folds[i] == fold)
                {
                    model.Scale(set.Races[i].Splits, row);
                    residualsS[i] = set.Races[i].TotalS - trees.Predict(row);
                }
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return [.. residualsS];
    }

    /// <summary>Finish less prediction of a bundle's model for every race of events that it was not trained on, seconds.</summary>
    /// <param name="set">The results.</param>
    /// <param name="bundle">The bundle.</param>
    public static ImmutableArray<double> ResidualsS(TrainingSet set, ModelBundle bundle)
    {
        var trained = bundle.Manifest.Training.EventIds.ToHashSet(StringComparer.Ordinal);
        var model = bundle.Cohorts.Values.First().Original;
        return model is null
            ? []
            :
            [
                .. set
                    .Races.Where(race => !trained.Contains(race.EventId))
                    .Select(race => (double)model.Estimate(race.Splits, race.TotalS)!.ResidualS),
            ];
    }

    private static (OriginalModel Model, BoostedTrees Boosted) Fit(ImmutableArray<RaceResult> races)
    {
        var model = new OriginalModel(
            [.. RaceFormat.Segments.Select(segment => (double)races.Min(race => race.Splits.Raw[(int)segment]))],
            [.. RaceFormat.Segments.Select(segment => (double)races.Max(race => race.Splits.Raw[(int)segment]))],
            0,
            0,
            []
        );
        var rows = new float[races.Length * RaceFormat.SegmentCount];
        for (var i = 0; i < races.Length; i++)
        {
            model.Scale(races[i].Splits, rows.AsSpan(i * RaceFormat.SegmentCount, RaceFormat.SegmentCount));
        }

        float[] labels = [.. races.Select(race => (float)race.TotalS)];
        return (model, BoostedTrees.Train(rows, RaceFormat.SegmentCount, labels, Size));
    }

    /// <summary>Random rows with ML.NET's answers. They are drawn: no athlete's result goes into a bundle.</summary>
    /// <exception cref="InvalidDataException">The flat trees answer otherwise than ML.NET.</exception>
    private static ImmutableArray<GoldenRow> Golden(BoostedTrees boosted)
    {
        var random = new Random(1);
        float[] rows =
        [
            .. Enumerable
                .Range(0, GoldenCount * RaceFormat.SegmentCount)
                .Select(_ => (float)Math.Round(random.NextDouble() / 2, 4)),
        ];
        var (scores, trees) = (boosted.Predict(rows), boosted.Flatten());
        var golden = ImmutableArray.CreateBuilder<GoldenRow>(GoldenCount);
        for (var i = 0; i < GoldenCount; i++)
        {
            var row = rows.AsSpan(i * RaceFormat.SegmentCount, RaceFormat.SegmentCount);
            var flat = (float)trees.Predict(row);
            if (flat != scores[i])
            {
                throw new InvalidDataException($"The original's flat trees say {flat} where ML.NET says {scores[i]}.");
            }

            golden.Add(new GoldenRow([.. row], scores[i]));
        }

        return golden.MoveToImmutable();
    }
}
