using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class CleaningLimitsTests
{
    [Theory]
    [InlineData(Segment.Run1, 80, 80, 1800)]
    [InlineData(Segment.Run2, 140, 140, 1800)]
    [InlineData(Segment.Run8, 140, 140, 1800)]
    [InlineData(Segment.SkiErg, 165, 150, 3600)]
    [InlineData(Segment.SledPush, 40, 30, 3600)]
    [InlineData(Segment.SledPull, 60, 40, 3600)]
    [InlineData(Segment.BurpeeBroadJump, 60, 40, 3600)]
    [InlineData(Segment.Row, 165, 150, 3600)]
    [InlineData(Segment.FarmersCarry, 40, 30, 3600)]
    [InlineData(Segment.SandbagLunges, 60, 40, 3600)]
    [InlineData(Segment.WallBalls, 80, 60, 3600)]
    [InlineData(Segment.Roxzone1, 1, 1, 1200)]
    public void Split_is_believed_between_these_seconds(Segment segment, int singleS, int teamS, int ceilingS) =>
        Assert.Equal(
            (singleS, teamS, ceilingS),
            (
                CleaningLimits.FloorS(segment, Division.Pro),
                CleaningLimits.FloorS(segment, Division.Relay),
                CleaningLimits.CeilingS(segment)
            )
        );
}
