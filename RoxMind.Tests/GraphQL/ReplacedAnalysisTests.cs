using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Schema.Feeds;

namespace RoxMind.Tests.GraphQL;

public sealed class ReplacedAnalysisTests
{
    [Fact]
    public void Analysis_that_was_let_go_of_is_shown_as_one_without_figures_under_its_number()
    {
        var at = new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);
        var ready = new AnalysisReady("race", "athlete", 4000, 3900, null, "1");

        var shown = EventFeedEntry.From(new FeedEntry(7, at, new AnalysisReplaced("race", "athlete", 4000)));
        var later = EventFeedEntry.From(new FeedEntry(8, at, ready));

        Assert.Equal((7, at), (shown.Seq, shown.At));
        var (replaced, analyzed) = (Assert.IsType<RaceAnalyzed>(shown.Fact), Assert.IsType<RaceAnalyzed>(later.Fact));
        Assert.Equal(
            (analyzed.ResultId, analyzed.RaceId, analyzed.AthleteId, analyzed.TotalS),
            (replaced.ResultId, replaced.RaceId, replaced.AthleteId, replaced.TotalS)
        );
        Assert.Null(replaced.ExpectedS);
        Assert.Null(replaced.ResidualS);
        Assert.NotNull(replaced.AnalysisUnavailable);
    }
}
