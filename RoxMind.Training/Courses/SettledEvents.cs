using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>
/// The effects of all events once they are over, one after another in the order in which they were held: athletes who raced elsewhere
/// before tell an event's course by what they did there.
/// </summary>
internal sealed class SettledEvents
{
    private readonly Dictionary<string, CourseTally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CourseEffects> _effects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CourseRepeat> _repeats = new(StringComparer.Ordinal);

    /// <summary>Estimates them.</summary>
    /// <param name="set">The results.</param>
    /// <param name="courses">How events vary.</param>
    public SettledEvents(TrainingSet set, CourseModel courses)
    {
        Courses = courses;
        var earlier = set.Repeats.ToDictionary(repeat => repeat.Race, repeat => repeat.Previous);
        var events = Enumerable
            .Range(0, set.Races.Length)
            .GroupBy(i => set.Races[i].EventId, StringComparer.Ordinal)
            .Select(group => (Races: group.ToArray(), First: group.Select(i => set.Races[i]).Min(RaceOrder.Instance)!))
            .OrderBy(one => one.First, RaceOrder.Instance)
            .ThenBy(one => one.First.EventId, StringComparer.Ordinal);
        foreach (var (races, first) in events)
        {
            var tally = CourseDraws.Tally(courses, races.Select(i => set.Races[i]));
            foreach (var i in races)
            {
                if (
                    earlier.TryGetValue(i, out var before)
                    && _effects.TryGetValue(set.Races[before].EventId, out var there)
                    && courses.Compare(set.Races[before], there, set.Races[i]) is { } repeat
                )
                {
                    _repeats.Add(set.Races[i].RaceId, repeat);
                    tally.AddRepeat(repeat);
                }
            }

            _tallies.Add(first.EventId, tally);
            _effects.Add(first.EventId, courses.Estimate(tally));
        }
    }

    /// <summary>How events vary.</summary>
    public CourseModel Courses { get; }

    /// <summary>Whether an event has finishers who tell its course.</summary>
    public bool Knows(string eventId) => _effects.ContainsKey(eventId);

    /// <summary>The effects of an event.</summary>
    public CourseEffects this[string eventId] => _effects[eventId];

    /// <summary>The effects of a race's event without that race.</summary>
    public CourseEffects Without(RaceResult race) => Without(_tallies[race.EventId], race);

    /// <summary>The effects by a tally of some finishers of a race's event, without that race, which is in it.</summary>
    public CourseEffects Without(CourseTally tally, RaceResult race)
    {
        var others = tally.Without(Courses, race.Standard, race.AgeGroup, race.Splits);
        if (_repeats.TryGetValue(race.RaceId, out var repeat))
        {
            others.RemoveRepeat(repeat);
        }

        return Courses.Estimate(others);
    }

    /// <summary>What the field alone says of each course, beside what athletes say who raced elsewhere before.</summary>
    /// <param name="leastRepeats">Events with fewer of them are left out.</param>
    public IEnumerable<(CourseAttribution Field, double RepeatLog, int Repeats)> FieldsAndRepeats(int leastRepeats) =>
        _tallies
            .Where(pair => pair.Value.Repeats >= leastRepeats)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair =>
                (
                    Courses.Estimate(pair.Value.WithoutRepeats()).Attribution!,
                    pair.Value.RepeatSum / pair.Value.Repeats,
                    pair.Value.Repeats
                )
            );

    /// <summary>The tally of some finishers, with what those among them say who raced elsewhere before.</summary>
    public CourseTally Tally(IEnumerable<RaceResult> races)
    {
        var tally = new CourseTally();
        foreach (var race in races)
        {
            tally.Add(Courses, race.Standard, race.AgeGroup, race.Splits);
            if (_repeats.TryGetValue(race.RaceId, out var repeat))
            {
                tally.AddRepeat(repeat);
            }
        }

        return tally;
    }
}
