using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>Which starts on the course are asked for.</summary>
/// <param name="Range">The part.</param>
/// <param name="StartNumber">Only this start; null takes all.</param>
[GenerateSerializer]
[Immutable]
[Alias("on-course-query")]
public sealed record OnCourseQuery([property: Id(0)] ListRange Range, [property: Id(1)] string? StartNumber = null)
{
    /// <summary>The first of all starts.</summary>
    public static OnCourseQuery First(int take) => new(ListRange.First(take));
}
