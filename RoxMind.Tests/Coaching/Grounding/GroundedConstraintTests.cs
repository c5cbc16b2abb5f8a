using System.Text;
using CsCheck;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Grounding;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using Xunit;

namespace RoxMind.Tests.Coaching.Grounding;

public sealed class GroundedConstraintTests
{
    private static readonly FactSheet Usual = Sheet(Analyses.Usual(1));

    [Fact]
    public void Template_with_all_facts_in_order_is_allowed_and_may_end() =>
        Analyses
            .Any.Select(Sheet)
            .Sample(sheet =>
            {
                var constraint = new GroundedConstraint(sheet);
                var template = PlainTemplate.LongEnough(sheet);
                foreach (var character in template)
                {
                    Assert.True(constraint.Allows([character]), $"'{character}' in {template}");
                    constraint.Append([character]);
                }

                Assert.Equal(PlainTemplate.Words(template, sheet), constraint.Words);
                Assert.True(constraint.IsComplete);
                Assert.Equal(constraint.Words >= FeedbackPlanner.MinWords, constraint.AllowsEnd);
                Assert.Equal(template.Length, constraint.WholeLength);
            });

    [Fact]
    public void Same_template_is_allowed_in_pieces_of_any_size() =>
        Gen.Int[1, 30]
            .Sample(size =>
            {
                var constraint = new GroundedConstraint(Usual);
                foreach (var piece in PlainTemplate.Of(Usual).Chunk(size))
                {
                    // A piece may not stop inside a word that looks like a forbidden one; whole words do.
                    if (!constraint.Allows(piece))
                    {
                        Assert.Contains(new string(piece).Split(' ')[^1], Stumps);
                    }

                    constraint.Append(piece);
                }

                Assert.True(constraint.IsComplete);
            });

    [Theory]
    [InlineData("You finished in 1")]
    [InlineData("You finished ٣")]
    [InlineData("You lost ten ")]
    [InlineData("You lost half ")]
    [InlineData("Your sled ")]
    [InlineData("Your weak")]
    [InlineData("You were at Berlin")]
    [InlineData("You Are")]
    [InlineData("You did it!")]
    [InlineData("You gained 5%")]
    [InlineData("You  did")]
    [InlineData("Well done.You")]
    [InlineData("Yes.")]
    [InlineData("You finished in {speed}")]
    [InlineData("You finished in {finish }")]
    [InlineData("You finished in {finish}x")]
    [InlineData("You finished in {finish}, {residual} slower ")]
    [InlineData("You finished in {finish}, {residual} clearly slower ")]
    [InlineData("You lost {residual}")]
    [InlineData("You were slower by {residual}")]
    [InlineData("You were slower than expected ")]
    [InlineData("You were slower than the {expected}")]
    [InlineData("You finished at {percentile}")]
    [InlineData("You finished in front of the {percentile}")]
    [InlineData("You finished in {finish} and {finish}")]
    [InlineData("You did well on {s1}")]
    [InlineData("You finished in {finish} on {p1}")]
    [InlineData("You finished in {p1.gap}")]
    [InlineData("The target is {target}")]
    [InlineData("Read this: {caveats}")]
    public void Text_that_breaks_a_rule_is_refused_at_its_end(string text)
    {
        var constraint = new GroundedConstraint(Usual);

        Assert.False(constraint.Allows(text));
        Assert.True(constraint.Allows(text.AsSpan(0, 2)));
    }

    [Theory]
    [InlineData("Now {p1}, where {p1.gap} faster ")]
    [InlineData("Now {p1}, where you gained {p1.gap}")]
    [InlineData("Now {p1} was faster than expected ")]
    [InlineData("Now {p1.gap}")]
    [InlineData("Now {p2}")]
    [InlineData("Now {p1} with {p2}")]
    [InlineData("Now {p1}, {p1.gap} off. Then {p2}")]
    [InlineData("Now {s1.gap}")]
    [InlineData("Now {finish}")]
    [InlineData("Aim for {target}")]
    public void After_the_strengths_only_the_first_priority_may_come(string text)
    {
        var constraint = Begun(
            "You finished {event} in {finish}, {residual} faster than expected, in front of {percentile} of the field. "
                + "You did well on {s1}, {s1.gap} faster, and on {s2}, {s2.gap} faster. "
        );

        Assert.False(constraint.Allows(text));
        Assert.True(constraint.Allows("Now {p1} took {p1.time}, {p1.gap} slower than expected; {p1.hint}. Then {p2}"));
    }

    [Fact]
    public void Word_that_only_begins_like_a_forbidden_one_is_allowed()
    {
        var constraint = Begun("This tends to be a oneness of painting");

        Assert.True(constraint.Allows(" often"));
    }

    [Fact]
    public void Piece_that_is_not_allowed_changes_nothing()
    {
        var constraint = Begun("You finished ");

        Assert.Throws<ArgumentException>(() => constraint.Append("in 5"));
        Assert.True(constraint.Allows("in {finish}"));
    }

    [Fact]
    public void Same_text_reads_as_the_rendering_shows_it() =>
        Analyses
            .Any.Select(Sheet)
            .Sample(sheet =>
            {
                var template = PlainTemplate.Of(sheet);
                var (rendering, shown) = (new Rendering(sheet), new StringBuilder());
                foreach (var character in template)
                {
                    shown.Append(rendering.Append([character]));
                }

                Assert.Equal(rendering.Text, shown.ToString());
                Assert.DoesNotContain('{', rendering.Text);
                Assert.Equal(template.Count(c => c == '{'), rendering.Stated.Length);
            });

    private static readonly string[] Stumps = ["once", "one", "ten", "row", "third", "half", "bad", "fat"];

    private static FactSheet Sheet(AnalysedRace race) => FactSheet.Of(race.Race, race.Analysis, KnowledgeBase.Default);

    private static GroundedConstraint Begun(string text)
    {
        var constraint = new GroundedConstraint(Usual);
        constraint.Append(text);
        return constraint;
    }
}
