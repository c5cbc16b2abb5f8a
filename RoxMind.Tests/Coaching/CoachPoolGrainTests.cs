using Orleans.TestingHost;
using RoxMind.Grains.Coaching;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Tests.Coaching;

[Slow]
public sealed class CoachPoolGrainTests
{
    [Fact]
    public async Task Feedback_from_a_cluster_is_the_planners_text_and_grounded()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => silo.Services.AddCoaching());
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var (race, analysis) = Analyses.Usual(4);

        var feedback = await cluster.Client.GetGrain<ICoachPoolGrain>(0).WriteAsync(race, analysis, cancellationToken);

        Assert.Equal(new FeedbackPlanner(KnowledgeBase.Default).Write(race, analysis), feedback.Text);
        Assert.Equal("planner", feedback.Model);
        Assert.True(feedback.Grounded);
    }
}
