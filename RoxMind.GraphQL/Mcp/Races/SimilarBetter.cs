using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>Athletes who are alike and better.</summary>
/// <param name="Race">The race that they are compared with.</param>
/// <param name="BetterAt">Segments in which each of them is at least 10 % faster.</param>
/// <param name="TolerancePct">How far the finish may differ, percent; above 3 it had to be widened because there were too few.</param>
/// <param name="Considered">How many races fulfil every condition.</param>
/// <param name="Matches">The nearest of them, nearest first.</param>
internal sealed record SimilarBetter(
    RaceLine Race,
    IReadOnlyList<Segment> BetterAt,
    double TolerancePct,
    int Considered,
    IReadOnlyList<BetterRace> Matches
);
