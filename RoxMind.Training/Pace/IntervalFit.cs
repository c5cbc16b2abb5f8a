using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Training.Pace;

/// <summary>
/// Measures, on held-out races, how far the truth strays from the forecast. Races of one event stray together, so a large
/// event says less than as many races of several; see <see cref="HeldOutForecasts.EventWeights"/>.
/// </summary>
internal sealed class IntervalFit
{
    /// <summary>Athletes by which the width of a small group is drawn toward that of all.</summary>
    private const double Shrinkage = 30;

    /// <summary>Widening for unknown ages where the results have too few of them to measure it.</summary>
    private const double UsualAgeUnknownFactor = 1.1;

    /// <summary>Groups of fewer athletes are not compared with each other.</summary>
    private const double LeastToCompare = 300;

    /// <summary>Levels that differ by less are alike, log.</summary>
    private const double LeastApart = 0.05;

    private readonly HeldOutForecasts _heldOut;
    private readonly int _segmentsDone;
    private readonly double[] _weights;
    private PaceInterval _interval;

    private IntervalFit(HeldOutForecasts heldOut, int segmentsDone, int[] races, double[] weights)
    {
        (_heldOut, _segmentsDone, _weights) = (heldOut, segmentsDone, weights);
        _interval = Spread(races);
    }

    /// <summary>The intervals of a checkpoint.</summary>
    /// <param name="heldOut">The forecasts.</param>
    /// <param name="segmentsDone">The checkpoint.</param>
    /// <param name="previous">How forecasts use an earlier race.</param>
    /// <param name="use">Which races to learn from.</param>
    public static PaceInterval Of(HeldOutForecasts heldOut, int segmentsDone, PreviousUse previous, Func<int, bool> use)
    {
        int[] races =
        [
            .. Enumerable.Range(0, heldOut.Folds.Length).Where(i => heldOut.Unknown.Races[i] is not null && use(i)),
        ];
        return new IntervalFit(heldOut, segmentsDone, races, heldOut.EventWeights).Fit(races, previous);
    }

    private PaceInterval Fit(int[] races, PreviousUse previous)
    {
        var known = races.ToLookup(i => _heldOut.Unknown.Races[i]!.AgeGroup.IsKnown);
        var main = known[true].Any() ? known[true].ToArray() : races;
        var all = Sample(main, Scaled);
        _interval = _interval with
        {
            StandardFactors = main.GroupBy(i => _heldOut.Unknown.Races[i]!.StandardKey)
                .ToImmutableSortedDictionary(
                    group => group.Key,
                    group => Math.Round(Relative(Sample(group, Scaled), all), 4),
                    StringComparer.Ordinal
                ),
        };
        _interval = _interval with { GapFactor = Math.Round(GapFactor(main), 4) };
        all = Sample(main, Scaled);
        int[] repeats = [.. races.Where(i => _heldOut.Known.Races[i]!.PreviousLevel is not null)];
        _interval = _interval with { PreviousSlope = Math.Round(PreviousSlope(repeats, previous), 4) };
        return _interval with
        {
            Unknown = Quantiles(Sample(main, i => Scaled(_heldOut.Unknown, i))),
            Known = Quantiles(Sample(WellKnown(main), Scaled)),
            AgeUnknownFactor =
                known[false].Count() < Shrinkage
                    ? UsualAgeUnknownFactor
                    : Math.Max(1, Relative(Sample(known[false], Scaled), all)),
            PreviousFactor = Math.Clamp(
                Relative(Sample(repeats, i => ScaledByPrevious(i, previous)), all),
                PaceInterval.LeastPreviousFactor,
                1
            ),
        };
    }

    private double Scaled(int i) => Scaled(_heldOut.Known, i);

    private double Scaled(HeldOutLevels levels, int i) => InSpreads(levels, i, levels.Error(_segmentsDone, i));

    private double LevelByPrevious(int i, PreviousUse previous) =>
        _heldOut.Known.Levels(_segmentsDone)[i]
        + previous.Move(_heldOut.Known.PreviousGap(_segmentsDone, i, previous.Gain)!.Value, _segmentsDone);

    private double ScaledByPrevious(int i, PreviousUse previous)
    {
        var level = LevelByPrevious(i, previous);
        var error = PaceMatrix.TrueLevel(_heldOut.Known.Races[i]!, _segmentsDone) - level;
        return InSpreads(_heldOut.Known.Races[i]!, level, error) / _interval.PreviousTilt(level);
    }

    private double InSpreads(HeldOutLevels levels, int i, double error) =>
        InSpreads(levels.Races[i]!, levels.Levels(_segmentsDone)[i], error);

    private double InSpreads(PaceProgress race, double level, double error) =>
        error
        / (
            race.Spread(_segmentsDone)
            * _interval.Spread(level)
            * _interval.StandardFactors.GetValueOrDefault(race.StandardKey, 1)
            * (race.HasGap(_segmentsDone) ? _interval.GapFactor : 1)
        );

    /// <summary>
    /// The half whose events are known best: what is said of a known event would else be measured on events hardly known, whose spread is
    /// expected to be wider and is less often too narrow.
    /// </summary>
    private int[] WellKnown(int[] races)
    {
        var limit = races.Select(Openness).Order().ElementAt(races.Length / 2);
        return [.. races.Where(i => Openness(i) <= limit)];

        double Openness(int i) => _heldOut.Known.Races[i]!.Openness(_segmentsDone);
    }

    /// <summary>Width where a segment was not measured over that where all were; 1 where one of the two is rare.</summary>
    private double GapFactor(int[] races)
    {
        var gaps = races.ToLookup(i => _heldOut.Known.Races[i]!.HasGap(_segmentsDone));
        return Math.Min(gaps[true].Count(), gaps[false].Count()) < LeastToCompare
            ? 1
            : Width(Sample(gaps[true], Scaled)) / Width(Sample(gaps[false], Scaled));
    }

    /// <summary>How the width of the faster and of the slower third differ for their levels, drawn toward no difference.</summary>
    private double PreviousSlope(int[] repeats, PreviousUse previous)
    {
        if (repeats.Length < LeastToCompare)
        {
            return 0;
        }

        var byLevel = repeats.OrderBy(i => LevelByPrevious(i, previous)).ToArray();
        var (fast, slow) = (byLevel[..(byLevel.Length / 3)], byLevel[^(byLevel.Length / 3)..]);
        var apart = slow.Average(i => LevelByPrevious(i, previous)) - fast.Average(i => LevelByPrevious(i, previous));
        var ratio = WidthOf(slow) / WidthOf(fast);
        return Math.Log(ratio) / Math.Max(apart, LeastApart) * repeats.Length / (repeats.Length + LeastToCompare);

        double WidthOf(int[] some) => Width(Sample(some, i => ScaledByPrevious(i, previous)));
    }

    /// <summary>Least squares of the absolute errors, in standard deviations of the base forecast, on the level.</summary>
    private PaceInterval Spread(int[] races)
    {
        var levels = _heldOut.Known.Levels(_segmentsDone);
        var (level, size) = (races.Average(i => levels[i]), races.Average(Size));
        var (product, square) = (0.0, 1e-9);
        foreach (var i in races)
        {
            product += (levels[i] - level) * (Size(i) - size);
            square += (levels[i] - level) * (levels[i] - level);
        }

        var slope = product / square;
        return PaceInterval.None with { SpreadBase = Math.Max(size - (slope * level), 1e-4), SpreadSlope = slope };

        double Size(int i) =>
            Math.Abs(_heldOut.Known.Error(_segmentsDone, i)) / _heldOut.Known.Races[i]!.Spread(_segmentsDone);
    }

    /// <summary>Width of a group's middle 80 % over that of all, drawn toward 1 where the group is small.</summary>
    private static double Relative(WeightedSample group, WeightedSample all) =>
        ((group.Count == 0 ? 0 : group.Count * Width(group) / Width(all)) + Shrinkage) / (group.Count + Shrinkage);

    private static double Width(WeightedSample sample) => sample.Quantile(0.9) - sample.Quantile(0.1);

    private static PaceQuantiles Quantiles(WeightedSample sample) =>
        new(
            Math.Min(sample.Quantile(0.025), 0),
            Math.Min(sample.Quantile(0.1), 0),
            Math.Max(sample.Quantile(0.9), 0),
            Math.Max(sample.Quantile(0.975), 0),
            sample.Quantile(0.5)
        );

    private WeightedSample Sample(IEnumerable<int> races, Func<int, double> value) =>
        new(races.Select(i => (value(i), _weights[i])));
}
