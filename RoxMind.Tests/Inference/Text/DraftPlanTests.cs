using RoxMind.Inference.Decoding.Drafts;

namespace RoxMind.Tests.Inference.Text;

public sealed class DraftPlanTests
{
    private static readonly int[] _text = [.. Enumerable.Range(1, 40)];

    private readonly TokenDrafts _drafts = new();

    [Fact]
    public void Texts_of_which_nothing_is_known_go_on_by_a_token_each()
    {
        var plan = Plan(texts: 8, together: 8);
        Assert.Equal(0, plan.Choose());
    }

    [Theory]
    [InlineData(1, 8, 1)]
    [InlineData(8, 8, 8)]
    [InlineData(16, 8, 8)]
    [InlineData(2, 1, 1)]
    public void Texts_that_are_known_go_on_by_what_is_guessed(int texts, int together, int expected)
    {
        Learn();
        var plan = Plan(texts, together);
        Assert.Equal(expected, plan.Choose());
        for (var row = 0; row < texts; row++)
        {
            Assert.Equal(_text.Skip(TokenDrafts.Context + row).Take(plan.Of(row).Length), plan.Of(row).ToArray());
        }

        Assert.InRange(Enumerable.Range(0, texts).Sum(row => plan.Of(row).Length), texts * 4, texts * TokenDrafts.Most);
    }

    [Fact]
    public void Likely_guesses_go_before_others()
    {
        Learn();
        // Half of the time the second text goes on otherwise.
        int[] other = [.. _text.Skip(20).Take(TokenDrafts.Context), 99, 98, 97];
        Learn(other, times: 12);
        var plan = new DraftPlan(_drafts, 2, 2);
        plan.Begin();
        plan.Add(_text.AsSpan(0, TokenDrafts.Context), TokenDrafts.Most);
        plan.Add(_text.AsSpan(20, TokenDrafts.Context), TokenDrafts.Most);
        plan.Choose();
        Assert.True(plan.Of(0).Length > plan.Of(1).Length);
    }

    [Fact]
    public void No_guess_goes_beyond_the_room()
    {
        Learn();
        var plan = new DraftPlan(_drafts, 2, 2);
        plan.Begin();
        plan.Add(_text.AsSpan(0, TokenDrafts.Context), 1);
        plan.Add(_text.AsSpan(1, TokenDrafts.Context), -1);
        plan.Choose();
        Assert.InRange(plan.Of(0).Length, 0, 1);
        Assert.Equal(0, plan.Of(1).Length);
    }

    private DraftPlan Plan(int texts, int together)
    {
        var plan = new DraftPlan(_drafts, texts, together);
        plan.Begin();
        for (var row = 0; row < texts; row++)
        {
            plan.Add(_text.AsSpan(row, TokenDrafts.Context), TokenDrafts.Most);
        }

        return plan;
    }

    private void Learn() => Learn(_text, times: 12);

    private void Learn(int[] text, int times)
    {
        for (var time = 0; time < times; time++)
        {
            for (var at = TokenDrafts.Context; at < text.Length; at++)
            {
                _drafts.Learn(text.AsSpan(at - TokenDrafts.Context, TokenDrafts.Context), text[at]);
            }
        }
    }
}
