using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Analysis;

/// <summary>A race to be explained without being stored.</summary>
/// <param name="EventName">
/// The event's name, `S{season} {year} {city}`; its season decides the wall-ball repetitions. Left out, the current rules apply.
/// </param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group; left out, it is unknown.</param>
/// <param name="TotalS">
/// Official finish time in seconds, penalties included; left out, the sum of the splits, which must then be complete, or of the
/// three totals.
/// </param>
/// <param name="SplitsS">The 23 segment times in course order, seconds; null (or 0) where a split is missing.</param>
/// <param name="RunTotalS">Seconds in all eight runs together, where the single ones are not known.</param>
/// <param name="WorkTotalS">Seconds in all eight stations together, where the single ones are not known.</param>
/// <param name="RoxzoneTotalS">Seconds in all transitions together, where the single ones are not known.</param>
/// <param name="PreviousTotalS">Finish of the athlete's previous race of the same standard, seconds: by far the best thing to know.</param>
/// <param name="MonthsSincePrevious">Months from that race to this one; left out, it is unknown.</param>
/// <param name="EventId">
/// A known event that the race was run at: its course is taken into account. Left out, all courses are taken as usual.
/// </param>
internal sealed record RaceInput(
    string? EventName,
    Gender Gender,
    Division Division,
    AgeGroup? AgeGroup,
    int? TotalS,
    IReadOnlyList<int?> SplitsS,
    int? RunTotalS,
    int? WorkTotalS,
    int? RoxzoneTotalS,
    int? PreviousTotalS,
    double? MonthsSincePrevious,
    OpaqueId? EventId
);
