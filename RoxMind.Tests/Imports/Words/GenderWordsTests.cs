using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class GenderWordsTests
{
    [Theory]
    [InlineData("M", Gender.Male)]
    [InlineData("H", Gender.Male)]
    [InlineData("Herren", Gender.Male)]
    [InlineData("Männer", Gender.Male)]
    [InlineData("MEN", Gender.Male)]
    [InlineData("Damen", Gender.Female)]
    [InlineData("Frauen", Gender.Female)]
    [InlineData("women", Gender.Female)]
    [InlineData("W", Gender.Female)]
    [InlineData("F", Gender.Female)]
    [InlineData("N", Gender.NonBinary)]
    [InlineData("nb", Gender.NonBinary)]
    [InlineData("Non-Binary", Gender.NonBinary)]
    [InlineData("D", Gender.NonBinary)]
    [InlineData("divers", Gender.NonBinary)]
    [InlineData("U", Gender.Unknown)]
    [InlineData("Female (F)", Gender.Female)]
    [InlineData("Male (M)", Gender.Male)]
    [InlineData("w (Frauen)", Gender.Female)]
    [InlineData("\u2640", Gender.Female)]
    [InlineData("\u2642\uFE0F", Gender.Male)]
    [InlineData("Dames", Gender.Female)]
    [InlineData("Heren", Gender.Male)]
    [InlineData("Men's", Gender.Male)]
    [InlineData("kobieta", Gender.Female)]
    [InlineData("kvinna", Gender.Female)]
    [InlineData("Kvinder", Gender.Female)]
    [InlineData("Mulheres", Gender.Female)]
    [InlineData("Fem.", Gender.Female)]
    [InlineData("Ms", Gender.Female)]
    [InlineData("Mrs", Gender.Female)]
    [InlineData("жен", Gender.Female)]
    [InlineData("женщины", Gender.Female)]
    [InlineData("女", Gender.Female)]
    [InlineData("mężczyzna", Gender.Male)]
    [InlineData("Homens", Gender.Male)]
    [InlineData("Masc.", Gender.Male)]
    [InlineData("Gents", Gender.Male)]
    [InlineData("Mr", Gender.Male)]
    [InlineData("муж", Gender.Male)]
    [InlineData("мужчины", Gender.Male)]
    [InlineData("男", Gender.Male)]
    [InlineData("U (unknown)", Gender.Unknown)]
    [InlineData("Non-Binary (NB)", Gender.NonBinary)]
    [InlineData("Female (M)", null)]
    [InlineData("M/F", null)]
    [InlineData("robot", null)]
    public void Words_are_read_in_english_and_german(string word, Gender? expected) =>
        Assert.Equal(expected, GenderWords.Read(word, isTeam: false));

    [Theory]
    [InlineData("X")]
    [InlineData("mixed")]
    [InlineData("Mix")]
    [InlineData("mixte")]
    [InlineData("Mixed (X)")]
    public void Mixed_is_a_pair_of_both_and_a_single_of_neither(string word)
    {
        Assert.Equal(Gender.Mixed, GenderWords.Read(word, isTeam: true));
        Assert.Equal(Gender.NonBinary, GenderWords.Read(word, isTeam: false));
    }

    [Fact]
    public void Both_genders_are_a_mixed_pair() => Assert.Equal(Gender.Mixed, GenderWords.Read("F/M", isTeam: true));
}
