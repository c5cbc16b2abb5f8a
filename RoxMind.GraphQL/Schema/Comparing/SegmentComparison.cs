using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Athletes;

namespace RoxMind.GraphQL.Schema.Comparing;

/// <summary>One segment of several races.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="FastestS">The fastest time, seconds; null when all races lack it.</param>
/// <param name="Times">One time a race, in the order of the races.</param>
internal sealed record SegmentComparison(Segment Segment, int? FastestS, IReadOnlyList<ComparedTime> Times)
{
    /// <summary>Compares a segment.</summary>
    internal static SegmentComparison Of(Segment segment, IReadOnlyList<Race> races)
    {
        var fastestS = races.Min(race => race.TimeOf(segment));
        return new SegmentComparison(
            segment,
            fastestS,
            [.. races.Select(race => new ComparedTime(race.Id, race.TimeOf(segment), race.TimeOf(segment) - fastestS))]
        );
    }
}
