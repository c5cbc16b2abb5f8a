using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>The courses of events as their fields tell them; some events are kept unknown, as an event is before it was raced.</summary>
internal sealed class FieldCourses(IModelCatalog catalog)
{
    private readonly Dictionary<string, CourseEstimator> _events = new(StringComparer.Ordinal);

    /// <summary>Counts a race of an event.</summary>
    public void Count(RaceResult race)
    {
        if (!_events.TryGetValue(race.EventId, out var course))
        {
            _events[race.EventId] = course = new CourseEstimator(catalog);
        }

        course.Count(race.RaceId, CountedRace.Of(race));
    }

    /// <summary>Forgets an event.</summary>
    public void Forget(string eventId) => _events.Remove(eventId);

    /// <summary>The course of a race's event; <see cref="KeptCourse.None"/> where it is unknown.</summary>
    public KeptCourse Of(RaceResult race) => _events.GetValueOrDefault(race.EventId)?.Kept ?? KeptCourse.None;
}
