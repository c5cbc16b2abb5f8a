using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>A part of the starts that are on the course.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Start">How many stand before those of the page.</param>
/// <param name="Starts">Those of the page, furthest first.</param>
[GenerateSerializer]
[Immutable]
[Alias("on-course-page")]
public sealed record OnCoursePage(
    [property: Id(0)] int Total,
    [property: Id(1)] int Start,
    [property: Id(2)] ImmutableArray<LiveStart> Starts
);
