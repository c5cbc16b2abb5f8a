using RoxMind.Grains.Analysis.Courses;

namespace RoxMind.Grains.Events;

/// <summary>Says how events differ from the usual, as far as their results tell.</summary>
public interface ICourseSource
{
    /// <summary>The effects of an event; <see cref="CourseEffects.None"/> when nothing is known of it.</summary>
    ValueTask<CourseEffects> GetAsync(string eventId, CancellationToken cancellationToken);
}
