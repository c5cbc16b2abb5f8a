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
        foreach (var (earlier, later) in _pairs.Where(pair => use(pair.Later.EventId)))
        {
            if (
                !model.Frames.ContainsKey(earlier.Standard)
                || !model.Frames.ContainsKey(later.Standard)
                || earlier.Standard.Division != later.Standard.Division
            )
            {
                continue;
            }

            var previous = PreviousRace.Of(
                settled.Courses,
                earlier,
                BelievedRace.Of(earlier),
                events[earlier.EventId],
                later.Standard,
                null
            );
            var course = events.Without(later, _listed.Contains(later.RaceId));
            var query = new PaceQuery(later.Standard, later.AgeGroup, Splits.None, previous, course);
            yield return new JudgedPair(earlier, later, model.Forecast(query)[0]);
        }
    }
}
