namespace RoxMind.Grains.Analysis.Races;

/// <summary>A split that is left out of a race because it can't be true. The finish stands; the time is kept to be shown.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="TimeS">The time that is not believed, seconds; 0 when it could not be read.</param>
/// <param name="Doubt">Why.</param>
/// <param name="LimitS">The limit that it breaks, seconds; 0 when it could not be read.</param>
[GenerateSerializer]
[Immutable]
[Alias("doubtful-split")]
public sealed record DoubtfulSplit(
    [property: Id(0)] Segment Segment,
    [property: Id(1)] int TimeS,
    [property: Id(2)] SplitDoubt Doubt,
    [property: Id(3)] int LimitS
)
{
    /// <summary>A stable code, for example <c>SPLIT_BELOW_FLOOR</c>.</summary>
    public string Code =>
        Doubt switch
        {
            SplitDoubt.BelowFloor => "SPLIT_BELOW_FLOOR",
            SplitDoubt.AboveCeiling => "SPLIT_ABOVE_CEILING",
            SplitDoubt.FarBelowMedian => "SPLIT_FAR_BELOW_MEDIAN",
            SplitDoubt.FarAboveOwnRuns => "RUN_FAR_ABOVE_OWN_RUNS",
            _ => "SPLIT_UNREADABLE",
        };

    /// <summary>What is wrong, for people.</summary>
    public string Reason =>
        Doubt switch
        {
            SplitDoubt.BelowFloor => $"{Where} in {TimeS} s is faster than the limit of {LimitS} s.",
            SplitDoubt.AboveCeiling => $"{Where} in {TimeS} s is slower than the limit of {LimitS} s.",
            SplitDoubt.FarBelowMedian =>
                $"{Where} in {TimeS} s is under 0.4 times the event's median (limit {LimitS} s) and out of line with the others.",
            SplitDoubt.FarAboveOwnRuns =>
                $"{Where} in {TimeS} s is over 3 times the own median run (limit {LimitS} s).",
            _ => $"{Where}: what stands there is no time.",
        };

    private string Where => RaceFormat.DisplayName(Segment);
}
