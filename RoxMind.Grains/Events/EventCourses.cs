using RoxMind.Grains.Analysis.Courses;

namespace RoxMind.Grains.Events;

/// <summary>Asks the events themselves.</summary>
internal sealed class EventCourses(IGrainFactory grains) : ICourseSource
{
    /// <inheritdoc/>
    public async ValueTask<CourseEffects> GetAsync(string eventId, CancellationToken cancellationToken) =>
        await grains.GetGrain<IEventGrain>(eventId).GetCourseAsync(cancellationToken);
}
