using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Coaching;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using Xunit;

namespace RoxMind.Tests.Coaching.Grounding;

public sealed class GroundedFeedbackWriterTests
{
    private static readonly AnalysedRace Race = Analyses.Usual(1);
    private static readonly FactSheet Sheet = FactSheet.Of(Race.Race, Race.Analysis, KnowledgeBase.Default);
    private static readonly string Good = PlainTemplate.LongEnough(Sheet);

    [Fact]
    public async Task Good_template_becomes_the_text_with_its_facts()
    {
        var (feedback, parts) = await WriteAsync(Good);

        Assert.Equal("scripted 1", feedback.Model);
        Assert.True(feedback.Grounded);
        Assert.Null(feedback.Fallback);
        Assert.Equal(Rendering.Of(Good, Sheet).Text, feedback.Text);
        Assert.Equal(feedback.Text, Shown(parts));
        Assert.Equal(
            ["event", "finish", "residual", "percentile"],
            feedback.Facts.Take(4).Select(fact => fact.Reference)
        );
        Assert.All(
            feedback.Facts,
            fact => Assert.Contains(fact.Text, feedback.Text, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Text_cut_in_its_last_sentence_ends_at_the_whole_one_before()
    {
        var (feedback, parts) = await WriteAsync(Good + " And then the");

        Assert.Null(feedback.Fallback);
        Assert.Equal(Rendering.Of(Good, Sheet).Text, feedback.Text);
        Assert.Equal(feedback.Text, Shown(parts));
    }

    [Fact]
    public async Task Broken_templates_are_written_again()
    {
        var (feedback, parts) = await WriteAsync("You finished in 5 minutes.", "You finished.", Good);

        Assert.Null(feedback.Fallback);
        Assert.Equal(Rendering.Of(Good, Sheet).Text, feedback.Text);
        Assert.Equal(feedback.Text, Shown(parts));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, FallbackReason.NotGrounded)]
    public async Task Text_that_comes_to_no_allowed_word_is_begun_anew_four_times(int blocked, FallbackReason? fallback)
    {
        var (feedback, _) = await WriteAsync(new ScriptedGenerator([Good]) { Blocked = blocked });
        Assert.Equal(fallback, feedback.Fallback);
    }

    [Theory]
    [InlineData("You finished in 5 minutes.", "'n 5 min' is not allowed after 'You finished i'")]
    [InlineData("You finished {event} in {finish}.", "the text is incomplete")]
    public async Task Planner_stands_in_after_five_broken_templates(string template, string detail)
    {
        var (feedback, parts) = await WriteAsync(template, template, template, template, template);

        Assert.Equal("planner", feedback.Model);
        Assert.Equal(FallbackReason.NotGrounded, feedback.Fallback);
        Assert.StartsWith(detail, feedback.Detail, StringComparison.Ordinal);
        Assert.Equal(new FeedbackPlanner(KnowledgeBase.Default).Write(Race.Race, Race.Analysis), feedback.Text);
        Assert.Equal(feedback.Text, Shown(parts));
    }

    [Fact]
    public async Task Planner_stands_in_with_the_reason_when_the_model_can_not_write()
    {
        var (feedback, _) = await WriteAsync(
            new TextGenerationException(FallbackReason.QueueFull, "64 texts are waiting.")
        );

        Assert.Equal(("planner", FallbackReason.QueueFull), (feedback.Model, feedback.Fallback!.Value));
        Assert.Equal("64 texts are waiting.", feedback.Detail);
        Assert.True(feedback.Grounded);
    }

    private static string Shown(IEnumerable<TextPiece> parts) =>
        parts.Aggregate("", (text, part) => part.Restart ? part.Text : text + part.Text);

    private static Task<(Feedback Feedback, ImmutableArray<TextPiece> Parts)> WriteAsync(params string[] templates) =>
        WriteAsync(new ScriptedGenerator(templates));

    private static Task<(Feedback Feedback, ImmutableArray<TextPiece> Parts)> WriteAsync(
        TextGenerationException failure
    ) => WriteAsync(new ScriptedGenerator([]) { Failure = failure });

    private static async Task<(Feedback Feedback, ImmutableArray<TextPiece> Parts)> WriteAsync(
        ScriptedGenerator generator
    )
    {
        await using var services = new ServiceCollection()
            .AddSingleton<ITextGenerator>(generator)
            .AddCoaching()
            .BuildServiceProvider();
        var heard = new HeardParts();
        var feedback = await services
            .GetRequiredService<IFeedbackWriter>()
            .WriteAsync(Race.Race, Race.Analysis, heard, isInteractive: true, TestContext.Current.CancellationToken);
        return (feedback, [.. heard.Parts]);
    }
}
