using System.Collections.Immutable;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Pace;

namespace RoxMind.Training.Bundles;

/// <summary>Makes rows that exercise a model's trees. They are drawn at random: no athlete's result goes into a bundle.</summary>
internal static class GoldenRows
{
    private const int Count = 8;

    /// <summary>Rows about the mean of the training rows, with ML.NET's answers.</summary>
    /// <exception cref="InvalidDataException">The flat trees answer otherwise than ML.NET.</exception>
    public static ImmutableArray<GoldenRow> Of(PaceFit fit)
    {
        var width = fit.Trees.FeatureCount;
        var rows = Draw(fit, Count);
        var scores = fit.Boosted.Predict(rows);
        for (var i = 0; i < Count; i++)
        {
            var flat = (float)fit.Trees.Predict(rows.AsSpan(i * width, width));
            if (flat != scores[i])
            {
                throw new InvalidDataException(
                    $"After {fit.SegmentsDone} segments the flat trees say {flat} where ML.NET says {scores[i]}."
                );
            }
        }

        return
        [
            .. Enumerable.Range(0, Count).Select(i => new GoldenRow([.. rows.AsSpan(i * width, width)], scores[i])),
        ];
    }

    /// <summary>Random rows, one after another.</summary>
    public static float[] Draw(PaceFit fit, int count)
    {
        var (ridge, random, width) = (fit.Ridge, new Random(fit.SegmentsDone), fit.Trees.FeatureCount);
        var rows = new float[count * width];
        for (var i = 0; i < count; i++)
        {
            var row = rows.AsSpan(i * width, width);
            for (var j = 0; j < width - 1; j++)
            {
                // Four decimals survive the way through JSON as they are.
                var value = ridge.Means[j] + (ridge.Scales[j] * 2.5 * ((2 * random.NextDouble()) - 1));
                row[j] = (float)Math.Round(value, 4);
            }

            row[^1] = (float)Math.Round(ridge.Predict(row), 4);
        }

        return rows;
    }
}
