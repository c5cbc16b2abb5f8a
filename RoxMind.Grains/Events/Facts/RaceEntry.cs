using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>A start at an event: who is on the course, and in which category.</summary>
/// <param name="Entrant">Who started; the start number identifies the entry within the event.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group; unknown is a value.</param>
[GenerateSerializer]
[Immutable]
[Alias("race-entry")]
public sealed record RaceEntry(
    [property: Id(0)] Entrant Entrant,
    [property: Id(1)] Gender Gender,
    [property: Id(2)] Division Division,
    [property: Id(3)] AgeGroup AgeGroup
);
