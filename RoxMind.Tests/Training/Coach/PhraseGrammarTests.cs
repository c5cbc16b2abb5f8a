using System.Text.RegularExpressions;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Training.Coach.Corpus.Grammar;

namespace RoxMind.Tests.Training.Coach;

public sealed partial class PhraseGrammarTests
{
    [Fact]
    public void Wordings_have_no_digits_no_capitals_and_no_marks_that_a_text_may_not_have()
    {
        foreach (var (name, words) in AllWords())
        {
            Assert.True(Allowed().IsMatch(words), $"<{name}>: '{words}'");
        }
    }

    [Fact]
    public void Wordings_refer_to_facts_that_exist()
    {
        foreach (var rule in PhraseGrammar.Default.Rules)
        {
            foreach (var fact in Nodes(rule.Value).OfType<Node.Fact>())
            {
                var name = fact.Name == "p" ? "p1" : fact.Name.Replace("p.", "p1.", StringComparison.Ordinal);
                Assert.True(FactReference.Find(name) is not null, $"<{rule.Key}>: {fact.Name}");
            }
        }
    }

    [Fact]
    public void Cause_comes_last_in_its_clause()
    {
        // A cause may be plural or hold a comma, so no verb and no further clause may depend on it.
        foreach (var rule in PhraseGrammar.Default.Rules)
        {
            foreach (var wording in Nodes(rule.Value).OfType<Node.Choice>().SelectMany(choice => choice.Wordings))
            {
                for (var i = 0; i < wording.Parts.Length - 1; i++)
                {
                    if (wording.Parts[i] is Node.Fact { Name: "p.cause" } && wording.Parts[i + 1] is Node.Words after)
                    {
                        Assert.True(
                            after.Text is " in such cases" or " as a possible cause"
                                || after.Text[0] is '.' or ';' or ':',
                            $"<{rule.Key}>: {after.Text}"
                        );
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("[a|b")]
    [InlineData("a]")]
    [InlineData("{}")]
    [InlineData("<rule")]
    public void Wording_that_is_not_closed_is_refused(string text) =>
        Assert.Throws<FormatException>(() => new PhraseParser(text).ParseWording());

    [Fact]
    public void Wording_is_read_with_its_conditions_choices_and_facts()
    {
        var wording = new PhraseParser("station,!large? on {p} [you|both? all|] <gap>").ParseWording();
        Assert.Equal([new Condition("station", false), new Condition("large", true)], wording.Conditions);
        Assert.Equal(new Node.Fact("p"), wording.Parts[1]);
        var choice = Assert.IsType<Node.Choice>(wording.Parts[3]);
        Assert.Equal(3, choice.Wordings.Length);
        Assert.Equal(new Condition("both", false), Assert.Single(choice.Wordings[1].Conditions));
        Assert.Empty(choice.Wordings[2].Parts);
        Assert.Equal(new Node.Rule("gap"), wording.Parts[^1]);
    }

    private static IEnumerable<(string Rule, string Words)> AllWords() =>
        PhraseGrammar.Default.Rules.SelectMany(rule =>
            Nodes(rule.Value).OfType<Node.Words>().Select(words => (rule.Key, words.Text))
        );

    private static IEnumerable<Node> Nodes(Node node) =>
        node is Node.Choice choice
            ? choice.Wordings.SelectMany(wording => wording.Parts).SelectMany(Nodes).Prepend(node)
            : [node];

    [GeneratedRegex(
        @"^(?!.*\b(?:one|two|three|second|seconds|once|twice|half|third)\b)[a-z ,.;:'()-]+$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Allowed();
}
