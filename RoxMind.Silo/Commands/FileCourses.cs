using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Silo.Commands;

/// <summary>Tells the courses of a file's events from the races in the file.</summary>
internal sealed class FileCourses(IModelCatalog catalog)
{
    private readonly Dictionary<string, CourseEstimator> _events = new(StringComparer.Ordinal);

    /// <summary>Counts a race of the file.</summary>
    public void Count(RaceResult race)
    {
        if (!_events.TryGetValue(race.EventId, out var course))
        {
            _events[race.EventId] = course = new CourseEstimator(catalog);
        }

        course.Count(race.RaceId, CountedRace.Of(race));
    }

    /// <summary>The course of a race's event.</summary>
    public KeptCourse Of(RaceResult race) => _events.GetValueOrDefault(race.EventId)?.Kept ?? KeptCourse.None;
}
