using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Analysis.Squads;

namespace RoxMind.Tests.Analysis;

public sealed class SquadSummaryTests
{
    private static readonly RaceAnalysis[] Analyses =
    [
        .. SyntheticCohort.OpenMen.Races.Take(25).Select(race => SyntheticCohort.OpenMen.Analyze(race)),
    ];

    [Fact]
    public void Squad_of_one_is_that_athlete()
    {
        var analysis = Analyses.First(candidate => candidate.Priorities.Length > 0);
        var summary = SquadSummary.Of([analysis]);
        Assert.Equal(
            analysis.Segments.Select(segment => segment.Z),
            summary.Segments.Select(segment => segment.MedianZ)
        );
        Assert.Equal(
            analysis.Priorities.Select(priority => (priority.Segment, priority.GapS)).Order(),
            summary.CommonWeaknesses.Select(weakness => (weakness.Segment, weakness.MedianGapS)).Order()
        );
    }

    [Fact]
    public void Half_of_the_squad_is_on_either_side_of_each_median()
    {
        var summary = SquadSummary.Of(Analyses);
        foreach (var segment in summary.Segments)
        {
            var values = Analyses
                .Select(analysis => analysis.Segments[(int)segment.Segment].Z)
                .OfType<double>()
                .ToList();
            Assert.Equal(values.Count, segment.Athletes);
            Assert.True(values.Count(z => z < segment.MedianZ) * 2 <= values.Count);
            Assert.True(values.Count(z => z > segment.MedianZ) * 2 <= values.Count);
        }
    }

    [Fact]
    public void Common_weaknesses_are_those_of_at_least_two_most_frequent_first()
    {
        var weaknesses = SquadSummary.Of(Analyses).CommonWeaknesses;
        Assert.NotEmpty(weaknesses);
        Assert.All(
            weaknesses,
            weakness =>
            {
                Assert.True(weakness.Athletes >= 2);
                Assert.Equal(
                    Analyses.Count(analysis =>
                        analysis.Priorities.Any(priority => priority.Segment == weakness.Segment)
                    ),
                    weakness.Athletes
                );
                Assert.True(weakness.MedianGapS > 0);
            }
        );
        Assert.Equal(weaknesses.Select(one => one.Athletes).OrderDescending(), weaknesses.Select(one => one.Athletes));
    }

    [Fact]
    public void Squad_of_nobody_says_nothing()
    {
        var summary = SquadSummary.Of([]);
        Assert.Equal(0, summary.Analyzed);
        Assert.All(
            summary.Segments,
            segment => Assert.Equal(new SquadSegment(segment.Segment, 0, null, null, null), segment)
        );
        Assert.Empty(summary.CommonWeaknesses);
    }
}
