namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>Where a race stands among others of its event, from 1; equal times share a rank. Null where the event does not rank it (any more).</summary>
/// <param name="Overall">Among all starts.</param>
/// <param name="Gender">Among its gender category, whatever the division.</param>
/// <param name="Division">Among its division and gender category: the rank that organisers publish.</param>
/// <param name="AgeGroup">Among its division, gender category and age group.</param>
internal sealed record RaceRanks(int? Overall, int? Gender, int? Division, int? AgeGroup);
