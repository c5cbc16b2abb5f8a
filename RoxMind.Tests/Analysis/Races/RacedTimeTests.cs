using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Races;

/// <summary>What of an official finish was raced.</summary>
public sealed class RacedTimeTests
{
    [Fact]
    public void Cut_fractions_are_no_penalty()
    {
        var race = UsualRace.With();
        var cut = race with { TotalS = race.TotalS + 22, FractionMs = 700 };

        Assert.Equal((0, cut.TotalS, false), (cut.BeyondPartsS, cut.RacedS, cut.DiffersFromParts));
        Assert.Equal(22, (cut with { FractionMs = 0 }).BeyondPartsS);
    }

    [Theory]
    [InlineData(0, 0, 0, false)]
    [InlineData(9, 9, 0, false)]
    [InlineData(-9, -9, 0, false)]
    [InlineData(15, 0, 15, false)]
    [InlineData(420, 0, 420, false)]
    [InlineData(3600, 0, 0, true)]
    [InlineData(-3600, 0, 0, true)]
    [InlineData(-300, -300, 0, true)]
    public void Penalty_is_told_apart_and_a_wrong_clock_is_not_believed(
        int beyondS,
        int racedBeyondS,
        int penaltyS,
        bool differs
    )
    {
        var race = UsualRace.With();
        var partsS = race.TotalS;
        var told = race with { TotalS = partsS + beyondS };
        Assert.Equal((partsS + racedBeyondS, penaltyS, differs), (told.RacedS, told.BeyondPartsS, told.HasWrongTime));
    }

    [Fact]
    public void Parts_that_are_not_all_there_tell_nothing()
    {
        var race = UsualRace.With((Segment.Run3, 0));
        var told = race with { TotalS = race.TotalS + 420 };
        Assert.Equal((told.TotalS, 0, false), (told.RacedS, told.BeyondPartsS, told.HasWrongTime));
    }
}
