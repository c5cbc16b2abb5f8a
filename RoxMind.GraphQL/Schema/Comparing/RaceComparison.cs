using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Athletes;

namespace RoxMind.GraphQL.Schema.Comparing;

/// <summary>Races side by side.</summary>
internal sealed class RaceComparison(IReadOnlyList<Race> races)
{
    /// <summary>The races, in the order in which they were asked for; a race that is not known is left out.</summary>
    public IReadOnlyList<Race> Races => races;

    /// <summary>Ids of races that are not known (any more).</summary>
    public IReadOnlyList<Ids.OpaqueId> Unknown { get; init; } = [];

    /// <summary>The 23 segments in course order.</summary>
    public IEnumerable<SegmentComparison> Segments =>
        RaceFormat.Segments.Select(segment => SegmentComparison.Of(segment, races));
}
