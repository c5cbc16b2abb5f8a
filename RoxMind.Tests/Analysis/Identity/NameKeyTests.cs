using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Identity;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Köhler, Bärbel (AUT)")]
    [InlineData("Bärbel Köhler")]
    [InlineData("KÖHLER Bärbel")]
    [InlineData("Baerbel Koehler")]
    [InlineData("Barbel Kohler")]
    [InlineData("Dr. Bärbel Köhler")]
    [InlineData("Prof.Dr. Bärbel Köhler")]
    [InlineData("Köhler, Dipl.-Ing. Bärbel")]
    [InlineData("  köhler ,  bärbel [AUT]")]
    public void Spellings_of_one_person_are_one_key(string name) =>
        Assert.Equal("barbel kohler", NameKey.Of(name, Division.Open));

    [Theory]
    [InlineData("Groß", "Gross")]
    [InlineData("Kjær", "Kjaer")]
    [InlineData("Sørensen", "Soerensen")]
    [InlineData("Özdemir", "Oezdemir")]
    [InlineData("Günther", "Guenther")]
    [InlineData("Möller", "Moeller")]
    public void Letters_of_other_alphabets_are_their_spellings(string one, string other) =>
        Assert.Equal(NameKey.Of(one, Division.Open), NameKey.Of(other, Division.Open));

    [Theory]
    [InlineData("Michael Reyl", "Michal Reyl")]
    [InlineData("Michaela Reyl", "Michala Reyl")]
    [InlineData("Rafael Reyl", "Rafal Reyl")]
    [InlineData("Samuel Reyl", "Samul Reyl")]
    [InlineData("Noelle Reyl", "Nolle Reyl")]
    [InlineData("Eva Bauer", "Eva Baur")]
    [InlineData("Joe Reyl", "Jo Reyl")]
    [InlineData("Sue Reyl", "Su Reyl")]
    [InlineData("Li Xue", "Li Xu")]
    [InlineData("Wai Yuen", "Wai Yun")]
    [InlineData("Ana Reyl", "Anna Reyl")]
    [InlineData("Ing Tan", "Tan")]
    public void Names_that_are_different_have_different_keys(string one, string other) =>
        Assert.NotEqual(NameKey.Of(one, Division.Open), NameKey.Of(other, Division.Open));

    [Theory]
    [InlineData("Ida Berg, Uma Holm")]
    [InlineData("Uma Holm, Ida Berg")]
    [InlineData("Berg, Ida; Holm, Uma")]
    [InlineData("Berg, Ida, Holm, Uma")]
    [InlineData("Ida Berg, Holm, Uma")]
    [InlineData("Ida Berg / Uma Holm")]
    [InlineData("HOLM Uma & BERG Ida")]
    [InlineData("Ida Berg und Uma Holm")]
    [InlineData("Ida Berg and Uma Holm")]
    [InlineData("Ida Berg (SWE) + Uma Holm (NOR)")]
    [InlineData("Ida Berg - Uma Holm")]
    public void Pair_is_a_set_of_two_people(string name) =>
        Assert.Equal("berg ida + holm uma", NameKey.Of(name, Division.Doubles));

    [Fact]
    public void Pair_of_other_halves_of_names_is_another_pair() =>
        Assert.NotEqual(
            NameKey.Of("Ida Berg, Uma Holm", Division.Doubles),
            NameKey.Of("Ida Holm, Uma Berg", Division.Doubles)
        );

    [Theory]
    [InlineData("Berg, Ida", "Ida Berg")]
    [InlineData("Ida, Uma", "Uma & Ida")]
    public void Two_single_words_of_a_pair_are_the_same_in_either_order(string one, string other) =>
        Assert.Equal(NameKey.Of(one, Division.Doubles), NameKey.Of(other, Division.Doubles));

    [Theory]
    [InlineData("Sled Dogs", false)]
    [InlineData("Run & Gun", false)]
    [InlineData("Ida Berg, Uma Holm, Eli Dahl, Nor Lund", true)]
    [InlineData("Berg, Ida; Holm, Uma; Dahl, Eli; Lund, Nor", true)]
    public void Relay_is_its_people_only_when_it_lists_them(string name, bool expected) =>
        Assert.Equal(expected, NameKey.NamesPeople(name, Division.Relay));

    [Theory]
    [InlineData("")]
    [InlineData(" – ? ")]
    public void Name_without_letters_has_no_key(string name) => Assert.Empty(NameKey.Of(name, Division.Open));
}
