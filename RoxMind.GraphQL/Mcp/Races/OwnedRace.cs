using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>A race with whose it is.</summary>
/// <param name="Athlete">Whose.</param>
/// <param name="Race">The race.</param>
internal sealed record OwnedRace(AthleteProfile Athlete, AthleteRace Race)
{
    /// <summary>The result as it was recorded.</summary>
    public RaceResult Result => Race.Result;

    /// <summary>The explanation; null when there is none.</summary>
    public RaceAnalysis? Analysis => Race.Analysis;

    /// <summary>Why there is no explanation, for people; null when there is one.</summary>
    public string? Unavailable => Race.Unavailable;
}
