using CsCheck;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Tests.Coaching;

public sealed class TargetRangeTests
{
    [Fact]
    public void Target_is_faster_than_the_finish_and_never_beyond_the_realistic_steps() =>
        Analyses.Any.Sample(
            sample =>
            {
                var target = TargetRange.Of(sample.Race, sample.Analysis);
                var steps = sample.Analysis.Priorities.Sum(priority =>
                    Math.Min(priority.GapS, priority.RealisticStepS)
                );
                var least = sample.Race.RacedS * (sample.Analysis.Priorities.IsEmpty ? 0.02 : 0.005);
                Assert.True(target.FastS < target.SlowS);
                Assert.True(target.SlowS <= sample.Race.RacedS);
                Assert.True(target.FastS >= sample.Race.RacedS - Math.Max(steps, least) - 5);
            },
            iter: 2000
        );
}
