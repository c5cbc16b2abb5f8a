using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>A segment that a start has done. The same split sent again changes nothing; another time replaces it.</summary>
/// <param name="StartNumber">Start number (bib); identifies the start within the event.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Nationality">Three-letter country code as published.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group; left out, it is unknown.</param>
/// <param name="Segment">The segment that ended.</param>
/// <param name="TimeS">Seconds spent in the segment.</param>
internal sealed record SplitInput(
    string StartNumber,
    string? Name,
    string? Nationality,
    Gender Gender,
    Division Division,
    AgeGroup? AgeGroup,
    Segment Segment,
    int TimeS
);
