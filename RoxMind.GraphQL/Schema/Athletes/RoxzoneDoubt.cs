using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>A time of all transitions together that is left out because it can't be true.</summary>
/// <param name="TimeS">The time that is not believed, seconds.</param>
/// <param name="Code">A stable code: `ROXZONE_TOTAL_BELOW_LIMIT` or `ROXZONE_TOTAL_ABOVE_LIMIT`.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record RoxzoneDoubt(int TimeS, string Code, string Reason)
{
    /// <summary>The doubt of a race; null without one.</summary>
    internal static RoxzoneDoubt? Of(DoubtfulRoxzone? doubt) =>
        doubt is null ? null : new RoxzoneDoubt(doubt.TimeS, doubt.Code, doubt.Reason);
}
