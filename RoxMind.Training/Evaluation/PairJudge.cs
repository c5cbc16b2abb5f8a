using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>
/// Forecasts races of athletes who raced before by models that saw nothing of the later race's event. Of both races the fields may be such
/// of which only the fastest were published: half of all who race again were in one.
/// </summary>
internal sealed class PairJudge
{
    private readonly ImmutableArray<(RaceResult Earlier, RaceResult Later)> _pairs;
    private readonly HashSet<string> _listed;

    /// <summary>Finds who raced before.</summary>
    public PairJudge(TrainingSet set)
    {
        ImmutableArray<RaceResult> all = [.. set.Races, .. set.Listed];
        _listed = set.Listed.Select(race => race.RaceId).ToHashSet(StringComparer.Ordinal);
        _pairs = [.. RepeatFinder.Find(all).Select(repeat => (all[repeat.Previous], all[repeat.Race]))];
    }

    /// <summary>Forecasts those of some events.</summary>
    /// <param name="model">The model.</param>
    /// <param name="settled">The events when they were over.</param>
    /// <param name="use">Whether an event is judged.</param>
    public IEnumerable<JudgedPair> Judge(PaceModel model, SettledEvents settled, Func<string, bool> use)
    {
        var events = new ListedEvents(settled, _pairs);
        var earlierOf = _pairs
            .Where(pair =>
                model.Frames.ContainsKey(pair.Earlier.Standard) && model.Frames.ContainsKey(pair.Later.Standard)
            )
            .ToDictionary(pair => pair.Later.RaceId, StringComparer.Ordinal);
        foreach (
            var (earlier, later) in earlierOf.Values.Where(pair =>
                use(pair.Later.EventId) && pair.Earlier.Division == pair.Later.Division
            )
        )
        {
            var before = earlierOf.TryGetValue(earlier.RaceId, out var pair) ? Said(pair.Earlier, later, null) : null;
            var query = new PaceQuery(
                later.Standard,
                later.AgeGroup,
                Splits.None,
                Said(earlier, later, before),
                events.Without(later, _listed.Contains(later.RaceId))
            );
            yield return new JudgedPair(earlier, later, model.Forecast(query)[0]);
        }

        PreviousRace Said(RaceResult earlier, RaceResult next, PreviousRace? before) =>
            PreviousRace.Of(
                settled.Courses,
                earlier,
                BelievedRace.Of(earlier),
                events[earlier.EventId],
                next.Standard,
                null,
                before
            );
    }
}
