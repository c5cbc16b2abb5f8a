using System.Collections.Immutable;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>What athletes who raced at two events say: how much of the events' difference is the field's.</summary>
/// <param name="FieldVariance">Variance of the field's level from event to event.</param>
/// <param name="Variance">Variance of an athlete's change from one race to the next.</param>
/// <param name="Gain">Usual change, log; negative is faster.</param>
internal sealed record RepeatEffects(double FieldVariance, double Variance, double Gain)
{
    /// <summary>Share of the events' level variance that is taken for the field's where no repeat athlete says otherwise.</summary>
    private const double UsualFieldShare = 0.25;

    /// <summary>Pairs of events that this counts for.</summary>
    private const double Shrinkage = 10;

    /// <summary>Athletes that the usual change and its variance count for.</summary>
    private const double AthleteShrinkage = 20;

    private const double UsualVariance = 0.0064;
    private const double Believable = 0.3;

    /// <summary>Measures it.</summary>
    /// <param name="set">The results.</param>
    /// <param name="use">Which of them to learn from; both races of an athlete have to be among them.</param>
    /// <param name="totals">Effect of each event on the finish, log.</param>
    /// <param name="levelVariance">Variance of that from event to event.</param>
    public static RepeatEffects Of(
        TrainingSet set,
        Func<int, bool> use,
        IReadOnlyDictionary<string, double> totals,
        double levelVariance
    )
    {
        var changes = set
            .Repeats.Where(repeat => use(repeat.Race) && use(repeat.Previous))
            .Select(repeat => (Earlier: set.Races[repeat.Previous], Later: set.Races[repeat.Race]))
            .Where(pair =>
                pair.Earlier.Standard == pair.Later.Standard
                && totals.ContainsKey(pair.Earlier.EventId)
                && totals.ContainsKey(pair.Later.EventId)
            )
            .Select(pair =>
                (
                    Events: (pair.Earlier.EventId, pair.Later.EventId),
                    Left: Math.Log((double)pair.Later.TotalS / pair.Earlier.TotalS)
                        - totals[pair.Later.EventId]
                        + totals[pair.Earlier.EventId]
                )
            )
            .Where(change => Math.Abs(change.Left) <= Believable)
            .ToImmutableArray();
        var gain = changes.Sum(change => change.Left) / (changes.Length + AthleteShrinkage);
        var groups = changes
            .GroupBy(change => change.Events)
            .Select(group =>
                (Count: group.Count(), Mean: group.Average(change => change.Left), Changes: group.ToArray())
            )
            .ToArray();
        var within = groups.Sum(group => group.Changes.Sum(change => Square(change.Left - group.Mean)));
        var variance =
            (within + (AthleteShrinkage * UsualVariance)) / (changes.Length - groups.Length + AthleteShrinkage);

        // A group's mean strays by the fields of its two events, and by chance.
        var between = groups.Sum(group => Math.Max(0, Square(group.Mean - gain) - (variance / group.Count)) / 2);
        return new RepeatEffects(
            (between + (Shrinkage * UsualFieldShare * levelVariance)) / (groups.Length + Shrinkage),
            Math.Round(variance, 7),
            Math.Round(gain, 5)
        );
    }

    private static double Square(double value) => value * value;
}
