using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>The norms of one group of finishers: all segments and the finish.</summary>
/// <param name="Name">The group for people: <c>all finishers</c>, <c>women 30-34</c>.</param>
/// <param name="Count">How many finishers.</param>
/// <param name="Segments">The 23 segments in course order.</param>
/// <param name="Total">The finish time.</param>
[GenerateSerializer]
[Immutable]
[Alias("norm-table")]
public sealed record NormTable(
    [property: Id(0)] string Name,
    [property: Id(1)] int Count,
    [property: Id(2)] ImmutableArray<Distribution> Segments,
    [property: Id(3)] Distribution Total
)
{
    /// <summary>The norm of one segment.</summary>
    public Distribution this[Segment segment] => Segments[(int)segment];
}
