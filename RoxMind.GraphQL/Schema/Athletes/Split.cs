using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>The time of one segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="TimeS">Seconds; null when the split is missing, which is never the same as fast.</param>
internal sealed record Split(Segment Segment, int? TimeS)
{
    /// <summary>The 23 splits in course order.</summary>
    public static IEnumerable<Split> Of(Splits splits) =>
        RaceFormat.Segments.Select(segment => new Split(segment, splits[segment]));
}
