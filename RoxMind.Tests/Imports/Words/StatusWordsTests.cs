using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class StatusWordsTests
{
    [Theory]
    [InlineData("OK", RaceStatus.Finished)]
    [InlineData("Finisher", RaceStatus.Finished)]
    [InlineData("DNF", RaceStatus.DidNotFinish)]
    [InlineData("D.N.F.", RaceStatus.DidNotFinish)]
    [InlineData("did not finish", RaceStatus.DidNotFinish)]
    [InlineData("aufgegeben", RaceStatus.DidNotFinish)]
    [InlineData("DNF (Sled)", RaceStatus.DidNotFinish)]
    [InlineData("WD", RaceStatus.DidNotFinish)]
    [InlineData("abgebrochen", RaceStatus.DidNotFinish)]
    [InlineData("LAP", RaceStatus.DidNotFinish)]
    [InlineData("DSQ - course cut", RaceStatus.Disqualified)]
    [InlineData("DNS", RaceStatus.DidNotStart)]
    [InlineData("nicht gestartet", RaceStatus.DidNotStart)]
    [InlineData("DSQ", RaceStatus.Disqualified)]
    [InlineData("Disqualified", RaceStatus.Disqualified)]
    [InlineData("dq", RaceStatus.Disqualified)]
    [InlineData("1", null)]
    [InlineData("somewhere", null)]
    public void Words_tell_how_a_start_ended(string word, RaceStatus? expected) =>
        Assert.Equal(expected, StatusWords.Read(word));
}
