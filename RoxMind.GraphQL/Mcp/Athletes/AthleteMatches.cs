namespace RoxMind.GraphQL.Mcp.Athletes;

/// <summary>Athletes that a search found.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Athletes">The first of them, best first.</param>
internal sealed record AthleteMatches(int Total, IReadOnlyList<FoundAthlete> Athletes);
