using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.GraphQL.Schema.Athletes;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>Where training pays most: one segment, or all runs, stations or transitions together.</summary>
/// <param name="Segment">The segment; null when it is a group.</param>
/// <param name="Group">Runs, stations or transitions as a whole; null when it is a segment.</param>
/// <param name="GapS">Seconds lost against the expectation, positive.</param>
/// <param name="RealisticStepS">Seconds that one training block can bring.</param>
/// <param name="Hints">What may stand behind it, and what to do about it in training; most fitting first.</param>
internal sealed record PriorityReading(
    Segment? Segment,
    SegmentKind? Group,
    int GapS,
    int RealisticStepS,
    IReadOnlyList<TrainingHint> Hints
)
{
    /// <summary>Reads it.</summary>
    public static PriorityReading Of(Priority priority, RaceAnalysis analysis) =>
        new(
            priority.Segment,
            priority.Group,
            priority.GapS,
            priority.RealisticStepS,
            [.. PriorityObject.Hints(priority, analysis)]
        );
}
