using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>What closing the gap to a similar athlete in one segment would bring.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="GainS">Seconds by which the similar athlete is faster.</param>
internal sealed record SegmentGain(Segment Segment, int GainS);
