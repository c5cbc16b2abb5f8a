using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>A request for the finish forecasts of one race, finished or under way.</summary>
/// <param name="Standard">What the stations ask for.</param>
/// <param name="AgeGroup">Age group; unknown is a value.</param>
/// <param name="Splits">The splits known so far; the forecast after k segments sees the first k only.</param>
/// <param name="Previous">The athlete's latest earlier race, when there is one.</param>
/// <param name="Course">
/// How the event differs from the usual, from its other results; null when nothing is known, and the interval is wider then.
/// </param>
/// <param name="OnlyLast">Whether the answer is the last forecast alone, from all splits that are known.</param>
[GenerateSerializer]
[Immutable]
[Alias("pace-query")]
public sealed record PaceQuery(
    [property: Id(0)] StationStandard Standard,
    [property: Id(1)] AgeGroup AgeGroup,
    [property: Id(2)] Splits Splits,
    [property: Id(3)] PreviousRace? Previous,
    [property: Id(4)] CourseEffects? Course = null,
    [property: Id(5)] bool OnlyLast = false
)
{
    /// <summary>
    /// The same before the start, when nothing of the event was known; null where nothing of it is known here, so that the first step is
    /// that forecast.
    /// </summary>
    public PaceQuery? BeforeStart() =>
        Course is { IsKnown: true } ? this with { Splits = Splits.None, Course = null } : null;
}
