using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>A split that is left out because it can't be true.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="TimeS">The time that is not believed, seconds; null when it could not be read.</param>
/// <param name="Code">A stable code, for example `SPLIT_BELOW_FLOOR`.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Doubt(Segment Segment, int? TimeS, string Code, string Reason)
{
    /// <summary>The doubtful splits of a race.</summary>
    internal static IEnumerable<Doubt> Of(DoubtfulSplits splits) =>
        splits.Select(split => new Doubt(
            split.Segment,
            split.TimeS > 0 ? split.TimeS : null,
            split.Code,
            split.Reason
        ));
}
