using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class NationWordsTests
{
    [Theory]
    [InlineData("GER", "GER")]
    [InlineData("DE", "GER")]
    [InlineData("deu", "GER")]
    [InlineData("Deutschland", "GER")]
    [InlineData("Germany", "GER")]
    [InlineData("CH", "SUI")]
    [InlineData("NLD", "NED")]
    [InlineData("The Netherlands", "NED")]
    [InlineData("England", "GBR")]
    [InlineData("UK", "GBR")]
    [InlineData("BRN", "BRN")]
    [InlineData("BHR", "BRN")]
    [InlineData("DE, NL", "GER, NED")]
    [InlineData("SUI/AUT", "SUI, AUT")]
    [InlineData("-", null)]
    [InlineData("XX", null)]
    public void Nations_have_one_form(string text, string? expected) =>
        Assert.Equal(new NationWord(expected, true), NationWords.Read(text));

    [Theory]
    [InlineData("Narnia")]
    [InlineData("GER, Narnia")]
    public void Nation_that_is_not_known_is_kept(string text) =>
        Assert.Equal(new NationWord(text, false), NationWords.Read(text));
}
