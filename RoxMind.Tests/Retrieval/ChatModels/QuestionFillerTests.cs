using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions;
using RoxMind.Grains.Retrieval.Questions.Filling;
using RoxMind.Tests.Coaching.Grounding;

namespace RoxMind.Tests.Retrieval.ChatModels;

public sealed class QuestionFillerTests
{
    /// <summary>Too little of it is understood: the women, and the time.</summary>
    private const string Question = "which women zonked flumped and gribbled beneath 1:20 in Velburg, says Quillon";

    [Fact]
    public void Unclear_question_is_open_with_what_was_read()
    {
        var open = Open(Question);
        Assert.Contains("\"gender\":\"female\"", MeaningWriter.Write(open), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("women who are not gribbled zonked flumped in the morning of the race")]
    [InlineData("what is love")]
    [InlineData("which painkiller for women under 1:20")]
    [InlineData("women under 1:20")]
    public void Refusals_and_negations_leave_nothing_open(string question) =>
        Assert.Null(QuestionReader.Read(question, new NoRaces()).Open);

    [Theory]
    [InlineData("""{"intent":"filter","filters":{"gender":"female","total_time_s":{"lt":4800}}}""")]
    [InlineData(
        """Here: {"intent":"rank","filters":{"gender":"female","city":"Velburg"},"sort":{"by":"wall_balls","order":"desc"}} ."""
    )]
    [InlineData("""{"intent":"filter","filters":{"gender":"female","name":"Quillon"}}""")]
    public async Task What_follows_the_question_is_taken(string reply)
    {
        var filled = await FillAsync(reply);
        Assert.NotNull(filled);
        Assert.NotEqual(Intent.Refuse, filled.Intent);
    }

    [Theory]
    [InlineData("""{"intent":"filter","filters":{"gender":"male"}}""")]
    [InlineData("""{"intent":"filter"}""")]
    [InlineData("""{"intent":"filter","filters":{"gender":"female","total_time_s":{"lt":4900}}}""")]
    [InlineData("""{"intent":"filter","filters":{"gender":"female"},"count":7}""")]
    [InlineData("""{"intent":"filter","filters":{"gender":"female","name":"somebody"}}""")]
    [InlineData("""{"intent":"filter","filters":{"gender":"female","city":"Berlin"}}""")]
    [InlineData(
        """{"intent":"similar_better","filters":{"gender":"female"},"similarity":{"anchor":"YQp4","basis":"overall"}}"""
    )]
    [InlineData("""{"intent":"filter","filters":{"gender":"female","shoe":"red"}}""")]
    [InlineData("""{"intent":"refuse","reason":"unclear"}""")]
    [InlineData("I do not know.")]
    [InlineData("}{")]
    [InlineData("")]
    public async Task What_does_not_leaves_it_refused(string reply) => Assert.Null(await FillAsync(reply));

    [Fact]
    public async Task Model_that_fails_or_runs_here_fills_nothing()
    {
        var failing = new ScriptedGenerator([])
        {
            Endpoint = "m",
            Failure = new TextGenerationException(FallbackReason.EndpointFailed, "down"),
        };
        Assert.Null(await FillAsync(failing));
        var local = new ScriptedGenerator(["""{"intent":"filter","filters":{"gender":"female"}}"""]);
        Assert.Null(await FillAsync(local));
    }

    private static Meaning Open(string question) =>
        QuestionReader.Read(question, new NoRaces()).Open ?? throw new InvalidOperationException("Nothing is open.");

    private static Task<Meaning?> FillAsync(string reply) =>
        FillAsync(new ScriptedGenerator([reply]) { Endpoint = "m" });

    private static Task<Meaning?> FillAsync(ScriptedGenerator generator) =>
        new QuestionFiller(generator, TimeProvider.System, NullLogger.Instance).FillAsync(
            Question,
            Open(Question),
            TestContext.Current.CancellationToken
        );
}
