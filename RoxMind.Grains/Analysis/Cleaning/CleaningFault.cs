using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>Why a result is not believed.</summary>
/// <param name="Rule">The first rule that it breaks.</param>
/// <param name="Segment">The split that breaks it; null when the finish time does.</param>
/// <param name="TimeS">The time that breaks it, seconds.</param>
/// <param name="LimitS">The limit that it breaks, seconds.</param>
public sealed record CleaningFault(CleaningRule Rule, Segment? Segment, int TimeS, double LimitS)
{
    /// <summary>A stable code, for example <c>SPLIT_BELOW_FLOOR</c>.</summary>
    public string Code =>
        Rule switch
        {
            CleaningRule.TotalNotPositive => "TOTAL_NOT_POSITIVE",
            CleaningRule.BelowFloor => "SPLIT_BELOW_FLOOR",
            CleaningRule.AboveCeiling => "SPLIT_ABOVE_CEILING",
            CleaningRule.FarBelowMedian => "SPLIT_FAR_BELOW_MEDIAN",
            _ => "RUN_FAR_ABOVE_OWN_RUNS",
        };

    /// <summary>What is wrong, for people.</summary>
    public string Reason =>
        Rule switch
        {
            CleaningRule.TotalNotPositive => "The finish time is missing or not above zero.",
            CleaningRule.BelowFloor => $"{Where} in {TimeS} s is faster than the limit of {LimitS:0} s.",
            CleaningRule.AboveCeiling => $"{Where} in {TimeS} s is slower than the limit of {LimitS:0} s.",
            CleaningRule.FarBelowMedian =>
                $"{Where} in {TimeS} s is under 0.4 times the event's median of {LimitS / RaceCleaner.MedianShare:0} s.",
            _ =>
                $"{Where} in {TimeS} s is over 3 times the athlete's median run of {LimitS / RaceCleaner.OwnRunTimes:0} s.",
        };

    private string Where => Segment is { } segment ? RaceFormat.DisplayName(segment) : "the finish";
}
