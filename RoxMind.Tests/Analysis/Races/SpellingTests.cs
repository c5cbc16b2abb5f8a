using CsCheck;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Races;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("  Müller,  JÜRGEN ", "muller jurgen")]
    [InlineData("Muller Jurgen", "muller jurgen")]
    [InlineData("Mu\u0308ller Ju\u0308rgen", "muller jurgen")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Søren Ærø Đorđević", "soren aero dordevic")]
    [InlineData("Straße", "strasse")]
    [InlineData("O'Neill-Smith Jr.", "oneill smith jr")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("Nguyễn Văn Ổn", "nguyen van on")]
    [InlineData("東京 1", "東京 1")]
    [InlineData("– ? –", "")]
    [InlineData("", "")]
    public void Text_is_folded(string text, string expected) => Assert.Equal(expected, Spelling.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.String.Sample(text => Assert.Equal(Spelling.Fold(text), Spelling.Fold(Spelling.Fold(text))), iter: 20_000);

    [Fact]
    public void Case_and_surrounding_blanks_make_no_difference() =>
        Gen.String[Gen.Char[' ', 'ž'], 0, 30]
            .Sample(
                text => Assert.Equal(Spelling.Fold(text), Spelling.Fold($"  {text.ToUpperInvariant()} ")),
                iter: 20_000
            );

    [Fact]
    public void Folded_text_has_no_blank_too_many() =>
        Gen.String.Sample(text =>
        {
            var folded = Spelling.Fold(text);
            Assert.Equal(folded.Trim(), folded);
            Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
        });
}
