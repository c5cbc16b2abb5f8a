using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Trees;

namespace RoxMind.Grains.Analysis.Original;

/// <summary>The original pipeline's model of the finish: min-max scaling, boosted trees, two thresholds. Immutable.</summary>
/// <param name="MinS">Least time of each segment in training, seconds: 0 after scaling.</param>
/// <param name="MaxS">Greatest time of each segment in training, seconds: 1 after scaling.</param>
/// <param name="LowS">10 % quantile of the residuals on events held out from training, seconds.</param>
/// <param name="HighS">90 % quantile of the residuals on events held out from training, seconds.</param>
/// <param name="Trees">The trees in flat arrays, as the bundle holds them.</param>
[GenerateSerializer]
[Immutable]
[Alias("original-model")]
public sealed record OriginalModel(
    [property: Id(0)] ImmutableArray<double> MinS,
    [property: Id(1)] ImmutableArray<double> MaxS,
    [property: Id(2)] double LowS,
    [property: Id(3)] double HighS,
    [property: Id(4)] ImmutableArray<byte> Trees
)
{
    /// <summary>The trees, read when they are asked for the first time.</summary>
    [NonSerialized]
    private TreeEnsemble? _trees;

    /// <summary>The prediction for a race beside its finish.</summary>
    /// <param name="splits">The splits.</param>
    /// <param name="totalS">Official finish, seconds.</param>
    /// <returns>Null when a split is missing: the original took it for the fastest time of all.</returns>
    /// <exception cref="InvalidDataException">The trees are not ones.</exception>
    public OriginalEstimate? Estimate(Splits splits, int totalS)
    {
        ArgumentNullException.ThrowIfNull(splits);
        if (!splits.IsComplete)
        {
            return null;
        }

        Span<float> row = stackalloc float[RaceFormat.SegmentCount];
        Scale(splits, row);
        var predictedS = (int)Math.Round(Ensemble().Predict(row));
        var residualS = totalS - predictedS;
        return new OriginalEstimate(
            predictedS,
            residualS,
            residualS < LowS ? OriginalLabel.BelowPrediction
                : residualS > HighS ? OriginalLabel.AbovePrediction
                : OriginalLabel.AsPredicted,
            (int)Math.Round(LowS),
            (int)Math.Round(HighS)
        );
    }

    /// <summary>The trees.</summary>
    internal TreeEnsemble Ensemble() =>
        _trees ??= TreeEnsemble.Parse(ImmutableCollectionsMarshal.AsArray(Trees).AsSpan());

    /// <summary>The splits as the trees see them: 0 at the least time of the training, 1 at the greatest.</summary>
    /// <param name="splits">Complete splits.</param>
    /// <param name="row">Receives 23 values.</param>
    internal void Scale(Splits splits, Span<float> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var width = MaxS[i] - MinS[i];
            row[i] = width > 0 ? (float)Math.Clamp((splits.Raw[i] - MinS[i]) / width, 0, 1) : 0;
        }
    }
}
