using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class AgeWordsTests
{
    [Theory]
    [InlineData("45-49", 45, 49)]
    [InlineData("45 - 49", 45, 49)]
    [InlineData("45–49", 45, 49)]
    [InlineData("M45", 45, 49)]
    [InlineData("M 45", 45, 49)]
    [InlineData("MV45", 45, 49)]
    [InlineData("WK 45", 45, 49)]
    [InlineData("AK 45", 45, 49)]
    [InlineData("AK45", 45, 49)]
    [InlineData("Frauen 45-49", 45, 49)]
    [InlineData("47", 45, 49)]
    [InlineData("22", 16, 24)]
    [InlineData("U24", 16, 24)]
    [InlineData("MU29", 16, 29)]
    [InlineData("under 24", 16, 24)]
    [InlineData("70+", 70, 99)]
    [InlineData(">=70", 70, 99)]
    [InlineData("Over 70", 70, 99)]
    [InlineData("Ü70", 70, 99)]
    [InlineData("72", 70, 99)]
    [InlineData("8-11", 8, 11)]
    [InlineData("U13", 8, 12)]
    [InlineData("50-54m", 50, 54)]
    [InlineData("50-54 (W)", 50, 54)]
    [InlineData("16-24 (U24)", 16, 24)]
    [InlineData("Masters (45+)", 45, 99)]
    [InlineData("45+", 45, 99)]
    [InlineData("18-24", 16, 24)]
    [InlineData("H40", 40, 44)]
    [InlineData("60 & over", 60, 99)]
    [InlineData("35+ years", 35, 99)]
    [InlineData("(40-44)", 40, 44)]
    [InlineData("[40-44]", 40, 44)]
    [InlineData("40–44 ans", 40, 44)]
    [InlineData("40 à 44", 40, 44)]
    [InlineData("aged 40-44", 40, 44)]
    [InlineData("AK M40", 40, 44)]
    [InlineData("40_44", 40, 44)]
    [InlineData("V40", 40, 44)]
    [InlineData("40.0", 40, 44)]
    [InlineData("U16", 8, 15)]
    public void Words_are_read_as_the_years_they_mean(string words, byte from, byte to) =>
        Assert.Equal(new AgeGroup(from, to), AgeWords.Read(words, isTeam: false).Group);

    [Theory]
    [InlineData("45", 40, 49)]
    [InlineData("M28", 16, 29)]
    [InlineData("18-29", 16, 29)]
    public void Age_of_a_pair_falls_into_ten_years(string words, byte from, byte to) =>
        Assert.Equal(new AgeGroup(from, to), AgeWords.Read(words, isTeam: true).Group);

    [Theory]
    [InlineData("Senior")]
    [InlineData("40-44 (45-49)")]
    [InlineData("Open")]
    [InlineData("Number112004")]
    [InlineData("49-45")]
    [InlineData("112")]
    [InlineData("7")]
    [InlineData("U8")]
    [InlineData("")]
    public void Other_words_tell_no_age(string words) =>
        Assert.False(AgeWords.Read(words, isTeam: false).Group.IsKnown);

    [Theory]
    [InlineData("M45", Gender.Male)]
    [InlineData("W45", Gender.Female)]
    [InlineData("Frauen 45-49", Gender.Female)]
    [InlineData("50-54m", Gender.Male)]
    [InlineData("H40", Gender.Male)]
    [InlineData("AK M40", Gender.Male)]
    [InlineData("45-49 Damen", Gender.Female)]
    [InlineData("45-49 (F)", Gender.Female)]
    [InlineData("WK 45", null)]
    [InlineData("45-49", null)]
    public void Letter_beside_the_age_tells_the_gender(string words, Gender? expected) =>
        Assert.Equal(expected, AgeWords.Read(words, isTeam: false).Gender);
}
