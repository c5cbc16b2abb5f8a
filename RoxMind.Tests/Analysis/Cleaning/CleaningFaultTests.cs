using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class CleaningFaultTests
{
    [Fact]
    public void Every_rule_has_a_code_of_its_own_that_stays()
    {
        var codes = Enum.GetValues<CleaningRule>().ToDictionary(rule => rule, rule => Fault(rule).Code);

        Assert.Equal(
            new Dictionary<CleaningRule, string>
            {
                [CleaningRule.TotalNotPositive] = "TOTAL_NOT_POSITIVE",
                [CleaningRule.BelowFloor] = "SPLIT_BELOW_FLOOR",
                [CleaningRule.AboveCeiling] = "SPLIT_ABOVE_CEILING",
                [CleaningRule.FarBelowMedian] = "SPLIT_FAR_BELOW_MEDIAN",
                [CleaningRule.FarAboveOwnRuns] = "RUN_FAR_ABOVE_OWN_RUNS",
            },
            codes
        );
    }

    [Theory]
    [InlineData(CleaningRule.TotalNotPositive, "The finish time is missing or not above zero.")]
    [InlineData(CleaningRule.BelowFloor, "sled push in 30 s is faster than the limit of 600 s.")]
    [InlineData(CleaningRule.AboveCeiling, "sled push in 30 s is slower than the limit of 600 s.")]
    [InlineData(CleaningRule.FarBelowMedian, "sled push in 30 s is under 0.4 times the event's median of 1500 s.")]
    [InlineData(CleaningRule.FarAboveOwnRuns, "sled push in 30 s is over 3 times the athlete's median run of 200 s.")]
    public void Reason_names_the_segment_its_time_and_what_it_was_held_against(CleaningRule rule, string reason) =>
        Assert.Equal(reason, Fault(rule).Reason);

    private static CleaningFault Fault(CleaningRule rule) => new(rule, Segment.SledPush, TimeS: 30, LimitS: 600);
}
