using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
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
                .SelectMany(fold =>
                    Judge(set, heldOut.Complete(fold), heldOut.Settled[fold], i => heldOut.Folds[i] == fold)
                ),
        ];

    /// <summary>By one model.</summary>
    /// <param name="set">The races.</param>
    /// <param name="model">The model.</param>
    /// <param name="settled">The events when they were over.</param>
    /// <param name="use">Which races to judge.</param>
    public static IEnumerable<JudgedRace> Judge(
        TrainingSet set,
        PaceModel model,
        SettledEvents settled,
        Func<int, bool> use
    )
    {
        var norms = model.Frames.ToDictionary(pair => pair.Key, pair => pair.Value.Norm);
        var previous = PaceReader.PreviousOf(set, settled, model.Frames);
        var draws = EventDraw.Of(settled, set.Races.Where((_, i) => use(i)));
        for (var i = 0; i < set.Races.Length; i++)
        {
            var race = set.Races[i];
            if (!use(i) || !norms.ContainsKey(race.Standard))
            {
                continue;
            }

            var query = new PaceQuery(race.Standard, race.AgeGroup, TrainingSet.Seen(race), null);
            var calibrated = query with { Course = draws[race.EventId].For(race) };
            var earlier = previous.GetValueOrDefault(i);
            yield return new JudgedRace(
                race,
                model,
                model.Forecast(query),
                model.Forecast(calibrated),
                earlier is null ? null : model.Forecast(query with { Previous = earlier })[0],
                earlier is null ? null : model.Forecast(calibrated with { Previous = earlier })[0]
            );
        }
    }
}
