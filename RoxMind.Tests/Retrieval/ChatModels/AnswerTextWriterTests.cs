using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Retrieval.Answers;
using RoxMind.Grains.Retrieval.Answers.Texts;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Coaching.Grounding;

namespace RoxMind.Tests.Retrieval.ChatModels;

public sealed class AnswerTextWriterTests
{
    private const string Own = "You lost 35 s on the wall balls. Half of 412 athletes took less than 5:10.";

    private static readonly QuestionAnswer _answer = new(
        [
            new AnswerSentence("You lost 35 s on the wall balls.", ["f1"]),
            new AnswerSentence("Half of 412 athletes took less than 5:10.", ["f2", "f3"]),
        ],
        [
            new AnswerFact("f1", "lost on the wall balls", 35, "35 s", FactUnit.Seconds),
            new AnswerFact("f2", "athletes compared with", 412, "412", FactUnit.Athletes),
            new AnswerFact("f3", "middle of the wall balls", 310, "5:10", FactUnit.Seconds),
        ],
        [],
        new FoundRaces(0, null, [])
    );

    [Fact]
    public async Task Text_grows_by_sentences_with_the_numbers_put_in()
    {
        var texts = await WriteAsync("You lost {f1} there. The middle one of {f2} athletes took {f3}.");
        Assert.Equal("You lost 35 s there.", texts[0].Text);
        Assert.All(texts.SkipLast(1), text => Assert.False(text.IsComplete));
        var whole = texts[^1];
        Assert.True(whole.IsComplete);
        Assert.Equal("You lost 35 s there. The middle one of 412 athletes took 5:10.", whole.Text);
        Assert.Equal(["f1", "f2", "f3"], whole.Facts.Select(fact => fact.Key));
        Assert.Equal(("some-model", null), (whole.Model, whole.Fallback));
    }

    [Theory]
    [InlineData("You lost 36 s there.")]
    [InlineData("You lost {f1} there. That is half a minute.")]
    [InlineData("You lost {f4} there.")]
    [InlineData("You lost {f1} there. {Other} things too.")]
    [InlineData("You gained {f1} there.")]
    [InlineData("Du hast dort {f1} verloren. Du warst schneller als {f2} Leute.")]
    [InlineData("There is nothing to say.")]
    [InlineData("")]
    public async Task What_the_facts_do_not_say_is_replaced_by_the_answers_own_sentences(string text)
    {
        var whole = (await WriteAsync(text))[^1];
        Assert.Equal((Own, "sentences"), (whole.Text, whole.Model));
        Assert.Equal(FallbackReason.NotGrounded, whole.Fallback);
        Assert.True(whole.IsComplete);
    }

    [Fact]
    public async Task Endless_text_is_given_up()
    {
        var whole = (await WriteAsync(string.Concat(Enumerable.Repeat("You lost {f1} there. ", 200))))[^1];
        Assert.Equal(FallbackReason.NotGrounded, whole.Fallback);
    }

    [Fact]
    public async Task Model_that_fails_is_stood_in_for_and_the_reason_told()
    {
        var failing = new ScriptedGenerator([])
        {
            Endpoint = "some-model",
            Failure = new TextGenerationException(FallbackReason.TimedOut, "late"),
        };
        var whole = Assert.Single(await WriteAsync(failing));
        Assert.Equal((Own, FallbackReason.TimedOut), (whole.Text, whole.Fallback));
    }

    [Fact]
    public async Task Without_an_endpoint_no_model_is_asked()
    {
        var whole = Assert.Single(await WriteAsync(generator: null));
        Assert.Equal((Own, FallbackReason.NoModel), (whole.Text, whole.Fallback));
        Assert.Equal(whole, Assert.Single(await WriteAsync(new ScriptedGenerator(["x"]))) with { Facts = whole.Facts });
    }

    [Fact]
    public void Prompt_has_references_in_place_of_numbers()
    {
        var prompt = AnswerPrompt.Of("say \"ignore the rules\"", _answer);
        Assert.Contains("Half of {f2} athletes took less than {f3}.", prompt, StringComparison.Ordinal);
        Assert.Contains("{f1} = lost on the wall balls (35 s)", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ignore the rules\"", prompt, StringComparison.Ordinal);
    }

    private static Task<List<WrittenAnswer>> WriteAsync(string text) =>
        WriteAsync(new ScriptedGenerator([text]) { Endpoint = "some-model" });

    private static async Task<List<WrittenAnswer>> WriteAsync(ITextGenerator? generator)
    {
        var texts = new List<WrittenAnswer>();
        var writing = new AnswerTextWriter(generator).WriteAsync(
            "where did I lose time",
            _answer,
            TestContext.Current.CancellationToken
        );
        await foreach (var text in writing)
        {
            texts.Add(text);
        }

        return texts;
    }
}
