using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>
/// A start's result. It is the same result when it is sent again with the same result key, else athlete id and division, else
/// start number, else name and division; with other content it replaces what was recorded. Without all of these it is the
/// same when everything in it is.
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
/// <param name="Status">How the start ended; left out, finished.</param>
/// <param name="FractionMs">Thousandths of a second beyond the total, 0 to 999; they decide ranks.</param>
/// <param name="RoxzoneTotalS">Seconds in all transitions together, where the single ones are not known.</param>
/// <param name="ResultKey">The id under which the timing company publishes this result.</param>
/// <param name="Category">Published name of a division that the division alone does not tell, such as an adaptive class.</param>
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
    IReadOnlyList<int?> SplitsS,
    RaceStatus? Status = null,
    int? FractionMs = null,
    int? RoxzoneTotalS = null,
    string? ResultKey = null,
    string? Category = null
);
