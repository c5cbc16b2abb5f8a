using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>Forecasts races by models that saw nothing of their events.</summary>
internal static class PaceJudge
{
    /// <summary>By the models that were trained without them.</summary>
    public static ImmutableArray<JudgedRace> HeldOut(TrainingSet set, HeldOutForecasts heldOut) =>
        [
            .. heldOut
                .Folds.Distinct()
                .Order()
                .SelectMany(fold => Judge(set, heldOut.Complete(fold), i => heldOut.Folds[i] == fold)),
        ];

    /// <summary>By one model.</summary>
    /// <param name="set">The races.</param>
    /// <param name="model">The model.</param>
    /// <param name="use">Which races to judge.</param>
    public static IEnumerable<JudgedRace> Judge(TrainingSet set, PaceModel model, Func<int, bool> use)
    {
        var previous = set.Repeats.ToDictionary(repeat => repeat.Race, repeat => set.Races[repeat.Previous]);
        for (var i = 0; i < set.Races.Length; i++)
        {
            var race = set.Races[i];
            if (!use(i) || !model.Norms.ContainsKey(race.Standard))
            {
                continue;
            }

            var query = new PaceQuery(race.Standard, race.AgeGroup, race.Splits, null);
            yield return new JudgedRace(
                race,
                model,
                model.Forecast(query),
                previous.TryGetValue(i, out var earlier) && model.Norms.TryGetValue(earlier.Standard, out var norm)
                    ? model.Forecast(
                        query with
                        {
                            Previous = new PreviousRace(earlier.TotalS, (int)Math.Round(norm.TotalS), null),
                        }
                    )
                    : null
            );
        }
    }
}
