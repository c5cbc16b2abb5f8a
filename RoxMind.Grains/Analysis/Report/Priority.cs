using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>A segment in which training pays most.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="GapS">Seconds lost against the expectation from the athlete's other segments; positive.</param>
/// <param name="RealisticStepS">
/// Seconds from the median to the 25th percentile of finishers within ±5 % of this finish: what one training block can bring.
/// </param>
/// <param name="HintId">Id of the coaching knowledge base's hint for it.</param>
[GenerateSerializer]
[Immutable]
[Alias("priority")]
public sealed record Priority(
    [property: Id(0)] Segment Segment,
    [property: Id(1)] int GapS,
    [property: Id(2)] int RealisticStepS,
    [property: Id(3)] string HintId
);
