using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;

namespace RoxMind.Training.Evaluation;

/// <summary>
/// The courses of all events, also of those of which only the fastest were published: what is known of these is what their athletes say
/// who raced elsewhere before.
/// </summary>
internal sealed class ListedEvents
{
    private readonly SettledEvents _settled;
    private readonly Dictionary<string, CourseTally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CourseRepeat> _repeats = new(StringComparer.Ordinal);

    /// <summary>Estimates them in the order in which they were held.</summary>
    /// <param name="settled">The events with whole fields.</param>
    /// <param name="pairs">Who raced before, and where.</param>
    public ListedEvents(SettledEvents settled, IEnumerable<(RaceResult Earlier, RaceResult Later)> pairs)
    {
        _settled = settled;
        var events = pairs
            .Where(pair => !settled.Knows(pair.Later.EventId))
            .GroupBy(pair => pair.Later.EventId, StringComparer.Ordinal)
            .OrderBy(there => there.Select(pair => pair.Later).Min(RaceOrder.Instance)!, RaceOrder.Instance)
            .ThenBy(there => there.Key, StringComparer.Ordinal);
        foreach (var there in events)
        {
            var tally = new CourseTally();
            foreach (var (earlier, later) in there)
            {
                if (settled.Courses.Compare(earlier, this[earlier.EventId], later) is { } repeat)
                {
                    tally.AddRepeat(repeat);
                    _repeats.Add(later.RaceId, repeat);
                }
            }

            _tallies.Add(there.Key, tally);
        }
    }

    /// <summary>The effects of an event.</summary>
    public CourseEffects this[string eventId] =>
        _settled.Knows(eventId) ? _settled[eventId]
        : _tallies.TryGetValue(eventId, out var tally) ? _settled.Courses.Estimate(tally)
        : CourseEffects.None;

    /// <summary>The effects of a race's event without that race.</summary>
    /// <param name="race">The race.</param>
    /// <param name="isListed">Whether it is of a field of which only the fastest were published.</param>
    public CourseEffects Without(RaceResult race, bool isListed)
    {
        if (!isListed)
        {
            return _settled.Without(race);
        }

        if (_settled.Knows(race.EventId) || !_repeats.TryGetValue(race.RaceId, out var repeat))
        {
            return this[race.EventId];
        }

        var others = _tallies[race.EventId].Copy();
        others.RemoveRepeat(repeat);
        return _settled.Courses.Estimate(others);
    }
}
