using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events;
using RoxMind.Grains.Models;

namespace RoxMind.Silo.Commands;

/// <summary>Tells the courses of a file's events from the races in the file.</summary>
internal sealed class FileCourses(IModelCatalog catalog) : ICourseSource
{
    private readonly Dictionary<string, CourseTally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Counts a race of the file.</summary>
    public void Count(RaceResult race)
    {
        if (catalog.Courses is not { } model)
        {
            return;
        }

        if (!_tallies.TryGetValue(race.EventId, out var tally))
        {
            _tallies[race.EventId] = tally = new CourseTally();
        }

        tally.Add(model, race.Standard, race.AgeGroup, race.Splits);
    }

    /// <inheritdoc/>
    public ValueTask<CourseEffects> GetAsync(string eventId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            catalog.Courses is { } model && _tallies.TryGetValue(eventId, out var tally)
                ? model.Estimate(tally)
                : CourseEffects.None
        );
}
