using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Questions;

/// <summary>An athlete who is described instead of named.</summary>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Only this age group; left out, every one.</param>
/// <param name="TotalS">Finish to be within ±3 % of, seconds; left out, any.</param>
/// <param name="Strong">Segments to be relatively strong in; all runs count as one, all roxzones too.</param>
/// <param name="Weak">Segments to be relatively weak in.</param>
internal sealed record ProfileInput(
    Gender Gender,
    Division Division,
    AgeGroup? AgeGroup,
    int? TotalS,
    IReadOnlyList<Segment>? Strong,
    IReadOnlyList<Segment>? Weak
);
