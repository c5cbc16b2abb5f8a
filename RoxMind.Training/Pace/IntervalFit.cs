using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Training.Pace;

/// <summary>Measures, on held-out races, how far the truth strays from the forecast.</summary>
internal static class IntervalFit
{
    /// <summary>Athletes by which the width of a small group is drawn toward that of all.</summary>
    private const double Doubt = 30;

    /// <summary>An earlier race never narrows the interval to less than this.</summary>
    private const double LeastPreviousFactor = 0.4;

    /// <summary>Widening for unknown ages where the results have too few of them to measure it.</summary>
    private const double UsualAgeUnknownFactor = 1.1;

    /// <summary>The intervals of a checkpoint.</summary>
    /// <param name="heldOut">The forecasts.</param>
    /// <param name="segmentsDone">The checkpoint.</param>
    /// <param name="previous">How forecasts use an earlier race.</param>
    /// <param name="use">Which races to learn from.</param>
    public static PaceInterval Of(HeldOutForecasts heldOut, int segmentsDone, PreviousUse previous, Func<int, bool> use)
    {
        int[] races = [.. Enumerable.Range(0, heldOut.Races.Length).Where(i => heldOut.Races[i] is not null && use(i))];
        var interval = Spread(races, heldOut.Levels(segmentsDone), i => heldOut.Error(segmentsDone, i));
        var known = races.ToLookup(i => heldOut.Races[i]!.AgeGroup.IsKnown);
        var main = known[true].Any() ? known[true].ToArray() : races;
        var all = Sorted(main.Select(Scaled));
        interval = interval with
        {
            StandardFactors = main.GroupBy(i => heldOut.Races[i]!.StandardKey)
                .ToImmutableSortedDictionary(
                    group => group.Key,
                    group => Math.Round(Relative(Sorted(group.Select(Scaled)), all), 4),
                    StringComparer.Ordinal
                ),
        };
        all = Sorted(main.Select(Scaled));
        var repeats = races.Where(i => heldOut.Races[i]!.PreviousLevel is not null);
        return interval with
        {
            Low95 = Math.Min(Quantile(all, 0.025), 0),
            Low80 = Math.Min(Quantile(all, 0.1), 0),
            High80 = Math.Max(Quantile(all, 0.9), 0),
            High95 = Math.Max(Quantile(all, 0.975), 0),
            AgeUnknownFactor =
                known[false].Count() < Doubt
                    ? UsualAgeUnknownFactor
                    : Math.Max(1, Relative(Sorted(known[false].Select(Scaled)), all)),
            PreviousFactor = Math.Clamp(
                Relative(Sorted(repeats.Select(i => Scaled(i) - Moved(i))), all),
                LeastPreviousFactor,
                1
            ),
        };

        double InSpreads(int i, double error) =>
            error
            / (
                interval.Spread(heldOut.Levels(segmentsDone)[i])
                * interval.StandardFactors.GetValueOrDefault(heldOut.Races[i]!.StandardKey, 1)
            );
        double Scaled(int i) => InSpreads(i, heldOut.Error(segmentsDone, i));
        double Moved(int i) =>
            InSpreads(i, previous.Weight * heldOut.PreviousGap(segmentsDone, i, previous.Gain)!.Value);
    }

    /// <summary>Least squares of the absolute errors on the level.</summary>
    private static PaceInterval Spread(int[] races, double[] levels, Func<int, double> error)
    {
        var (level, size) = (races.Average(i => levels[i]), races.Average(i => Math.Abs(error(i))));
        var (product, square) = (0.0, 1e-9);
        foreach (var i in races)
        {
            product += (levels[i] - level) * (Math.Abs(error(i)) - size);
            square += (levels[i] - level) * (levels[i] - level);
        }

        var slope = product / square;
        return new PaceInterval(
            Math.Max(size - (slope * level), 1e-4),
            slope,
            0,
            0,
            0,
            0,
            1,
            1,
            ImmutableSortedDictionary<string, double>.Empty
        );
    }

    /// <summary>Width of a group's middle 80 % over that of all, drawn toward 1 where the group is small.</summary>
    private static double Relative(double[] group, double[] all) =>
        ((group.Length == 0 ? 0 : group.Length * Width(group) / Width(all)) + Doubt) / (group.Length + Doubt);

    private static double Width(double[] sorted) => Quantile(sorted, 0.9) - Quantile(sorted, 0.1);

    private static double[] Sorted(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
