using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>How many results lack the time of one segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Results">How many results.</param>
internal sealed record MissingSplit(Segment Segment, int Results);
