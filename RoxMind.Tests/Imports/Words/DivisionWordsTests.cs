using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class DivisionWordsTests
{
    [Theory]
    [InlineData("HYROX", Division.Open)]
    [InlineData("Regular", Division.Open)]
    [InlineData("single", Division.Open)]
    [InlineData("HYROX - Sunday", Division.Open)]
    [InlineData("Einzel Samstag", Division.Open)]
    [InlineData("Offen", Division.Open)]
    [InlineData("Open - Saturday 10:00", Division.Open)]
    [InlineData("Duos Pro", Division.ProDoubles)]
    [InlineData("Pareja", Division.Doubles)]
    [InlineData("4er Staffel", Division.Relay)]
    [InlineData("Teams of 4", Division.Relay)]
    [InlineData("Équipe", Division.Relay)]
    [InlineData("HYROX PRO", Division.Pro)]
    [InlineData("Pro - Day 2", Division.Pro)]
    [InlineData("Elite 15", Division.Elite)]
    [InlineData("Doppel", Division.Doubles)]
    [InlineData("HYROX DOUBLES - Friday", Division.Doubles)]
    [InlineData("Doubles Pro", Division.ProDoubles)]
    [InlineData("pro_doubles", Division.ProDoubles)]
    [InlineData("elite doubles", Division.EliteDoubles)]
    [InlineData("Team Relay", Division.Relay)]
    [InlineData("Staffel", Division.Relay)]
    [InlineData("Company Relay", Division.CorporateRelay)]
    [InlineData("Firmenstaffel", Division.CorporateRelay)]
    [InlineData("Goruck Doubles", Division.GoruckDoubles)]
    [InlineData("H", Division.Open)]
    [InlineData("HPRO", Division.Pro)]
    [InlineData("HD", Division.Doubles)]
    [InlineData("HE", Division.Elite)]
    public void Words_in_any_order_with_brand_and_day_are_read(string words, Division expected)
    {
        var read = DivisionWords.Read(words);

        Assert.Equal((expected, null, true), (read.Division, read.Category, read.IsKnown));
    }

    [Theory]
    [InlineData("Women Pro", Division.Pro, Gender.Female)]
    [InlineData("Mixed Doubles", Division.Doubles, Gender.Mixed)]
    [InlineData("mixed_relay", Division.Relay, Gender.Mixed)]
    [InlineData("Herren Einzel", Division.Open, Gender.Male)]
    [InlineData("MEN PRO", Division.Pro, Gender.Male)]
    [InlineData("Open M", Division.Open, Gender.Male)]
    [InlineData("Doubles X", Division.Doubles, Gender.Mixed)]
    [InlineData("Open Dames", Division.Open, Gender.Female)]
    [InlineData("Pro \u2640", Division.Pro, Gender.Female)]
    [InlineData("Open M40", Division.Open, Gender.Male)]
    [InlineData("Open Wave M", Division.Other, null)]
    public void Gender_among_the_words_is_told(string words, Division division, Gender? gender)
    {
        var read = DivisionWords.Read(words);

        Assert.Equal((division, gender), (read.Division, read.Gender));
    }

    [Theory]
    [InlineData("Doubles Women 40+", Division.Doubles, "40+")]
    [InlineData("Open Men 35-39", Division.Open, "35-39")]
    [InlineData("HYROX PRO M40", Division.Pro, "M40")]
    [InlineData("Einzel AK 40", Division.Open, "AK 40")]
    [InlineData("Masters", Division.Open, "Masters")]
    [InlineData("Youngstars 8-11", Division.Youngstars, "8-11")]
    [InlineData("Elite 15", Division.Elite, null)]
    [InlineData("HYROX 2025/26", Division.Other, null)]
    [InlineData("Stilts 10-11", Division.Other, null)]
    public void Age_among_the_words_is_told(string words, Division division, string? age)
    {
        var read = DivisionWords.Read(words);

        Assert.Equal((division, age), (read.Division, read.Age));
    }

    [Theory]
    [InlineData("Adaptive Seated", Division.Adaptive, true)]
    [InlineData("Youngstars 8-11", Division.Youngstars, true)]
    [InlineData("Stilt Walkers", Division.Other, false)]
    [InlineData("Pro Relay", Division.Other, false)]
    public void Classes_and_divisions_that_are_not_told_apart_keep_their_name(
        string words,
        Division division,
        bool isKnown
    )
    {
        var read = DivisionWords.Read(words);

        Assert.Equal((division, words, isKnown), (read.Division, read.Category, read.IsKnown));
    }
}
