using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class CleaningLimitsTests
{
    [Theory]
    [InlineData(Segment.Run1, 100, 1500)]
    [InlineData(Segment.Run2, 150, 1500)]
    [InlineData(Segment.Run8, 150, 1500)]
    [InlineData(Segment.SkiErg, 170, 1800)]
    [InlineData(Segment.SledPush, 40, 1800)]
    [InlineData(Segment.SledPull, 60, 1800)]
    [InlineData(Segment.BurpeeBroadJump, 90, 1800)]
    [InlineData(Segment.Row, 170, 1800)]
    [InlineData(Segment.FarmersCarry, 45, 1800)]
    [InlineData(Segment.SandbagLunges, 90, 1800)]
    [InlineData(Segment.WallBalls, 90, 1800)]
    [InlineData(Segment.Roxzone1, 1, 900)]
    public void Split_is_believed_between_these_seconds(Segment segment, int floorS, int ceilingS) =>
        Assert.Equal((floorS, ceilingS), (CleaningLimits.FloorS(segment), CleaningLimits.CeilingS(segment)));
}
