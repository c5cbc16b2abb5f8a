using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>
/// A finisher's result. A result with an athlete id or a start number is the same result when it is sent again, one without
/// is the same when everything in it is.
/// </summary>
/// <param name="ExternalId">The athlete id of the timing company; it wins over every other way of telling people apart.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Nationality">Three-letter country code as published.</param>
/// <param name="StartNumber">Start number (bib) at this event.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group; left out, it is unknown.</param>
/// <param name="TotalS">
/// Official finish time in seconds, penalties included; left out, the sum of the splits, which must then be complete.
/// </param>
/// <param name="SplitsS">The 23 segment times in course order, seconds; null (or 0) where a split is missing.</param>
internal sealed record ResultInput(
    string? ExternalId,
    string? Name,
    string? Nationality,
    string? StartNumber,
    Gender Gender,
    Division Division,
    AgeGroup? AgeGroup,
    int? TotalS,
    IReadOnlyList<int?> SplitsS
);
