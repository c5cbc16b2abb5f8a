using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class FieldWordsTests
{
    [Theory]
    [InlineData("*", true)]
    [InlineData("#", true)]
    [InlineData("_", true)]
    [InlineData("Nachmelder", true)]
    [InlineData("on site", true)]
    [InlineData("TBA", true)]
    [InlineData("#12", false)]
    [InlineData("A12", false)]
    [InlineData("12", false)]
    public void Words_before_numbers_are_given_out_are_no_start_number(string text, bool expected) =>
        Assert.Equal(expected, FieldWords.IsNoNumber(text));
}
