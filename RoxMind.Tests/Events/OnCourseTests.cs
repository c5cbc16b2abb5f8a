using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class OnCourseTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    [Fact]
    public async Task Starts_are_on_the_course_with_a_forecast_until_their_result_arrives()
    {
        var place = new SyntheticEvent("course");
        var (ahead, behind) = (place.Result("Anna", 1, "1"), place.Result("Berta", 2, "2"));
        var grain = cluster.Event(place.Id);
        await grain.RecordSplitsAsync(
            [Split(behind, Segment.Run1), Split(ahead, Segment.Run1), Split(ahead, Segment.SkiErg)],
            CancellationToken.None
        );

        var course = (await grain.GetOnCourseAsync(OnCourseQuery.First(10), CancellationToken.None)).Starts;

        Assert.Equal(["1", "2"], course.Select(start => start.Entry.Entrant.StartNumber));
        Assert.Equal([2, 1], course.Select(start => start.SegmentsDone));
        Assert.All(course, start => Assert.InRange(start.ForecastS!.Value, start.P10S!.Value, start.P90S!.Value));
        Assert.Single((await grain.GetOnCourseAsync(OnCourseQuery.First(1), CancellationToken.None)).Starts);

        await grain.RecordAndAnalyzeAsync(ahead);

        Assert.Equal(
            "2",
            Assert
                .Single((await grain.GetOnCourseAsync(OnCourseQuery.First(10), CancellationToken.None)).Starts)
                .Entry.Entrant.StartNumber
        );
        Assert.Equal(1, (await grain.GetSummaryAsync(CancellationToken.None)).OnCourse);
    }

    [Fact]
    public async Task Split_that_comes_after_the_result_does_not_put_the_start_back_on_the_course()
    {
        var place = new SyntheticEvent("late split");
        var result = place.Result("Anna", 1, "1");
        var grain = cluster.Event(place.Id);
        await grain.RecordSplitsAsync([Split(result, Segment.Run1)], CancellationToken.None);
        await grain.RecordAndAnalyzeAsync(result);

        var late = await grain.RecordSplitsAsync([Split(result, Segment.SkiErg)], CancellationToken.None);

        Assert.IsType<RecordOutcome.Recorded>(Assert.Single(late));
        Assert.Empty((await grain.GetOnCourseAsync(OnCourseQuery.First(10), CancellationToken.None)).Starts);
        Assert.Equal(0, (await grain.GetSummaryAsync(CancellationToken.None)).OnCourse);
    }

    [Fact]
    public async Task Start_without_norms_is_on_the_course_without_a_forecast()
    {
        var place = new SyntheticEvent("relay course");
        var result = place.Result("Four", 1, "1") with { Division = Division.Relay };
        await cluster.Event(place.Id).RecordSplitsAsync([Split(result, Segment.Run1)], CancellationToken.None);

        var start = Assert.Single(
            (await cluster.Event(place.Id).GetOnCourseAsync(OnCourseQuery.First(10), CancellationToken.None)).Starts
        );

        Assert.Null(start.ForecastS);
    }

    [Fact]
    public async Task Split_sent_again_changes_nothing_and_another_time_replaces_it()
    {
        var place = new SyntheticEvent("splits again");
        var result = place.Result("Anna", 1, "1");
        var split = Split(result, Segment.Run1);
        var other = split with { TimeS = split.TimeS + 1 };
        var grain = cluster.Event(place.Id);

        var first = await grain.RecordSplitsAsync([split, split, other], CancellationToken.None);
        var second = await grain.RecordSplitsAsync([split], CancellationToken.None);
        await grain.RecordAndAnalyzeAsync(result);
        var third = await grain.RecordSplitsAsync([split], CancellationToken.None);

        // The latest of one batch counts.
        Assert.Equal(
            [
                new RecordOutcome.Recorded("1", 1),
                new RecordOutcome.Duplicate("1", 1),
                new RecordOutcome.Duplicate("1", 1),
            ],
            first
        );
        Assert.Equal([new RecordOutcome.Corrected("1", 2)], second);
        Assert.Equal([new RecordOutcome.Duplicate("1", 1)], third);
    }

    [Fact]
    public async Task Impossible_splits_are_refused_and_the_event_goes_on()
    {
        var place = new SyntheticEvent("bad splits");
        var split = Split(place.Result("Anna", 1, "1"), Segment.Run1);
        var nameless = split with { Entry = split.Entry with { Entrant = Entrant.Anonymous } };

        var outcomes = await cluster
            .Event(place.Id)
            .RecordSplitsAsync(
                [
                    nameless,
                    split with
                    {
                        TimeS = 0,
                    },
                    split with
                    {
                        TimeS = 70_000,
                    },
                    split with
                    {
                        Segment = (Segment)23,
                    },
                    split,
                ],
                CancellationToken.None
            );

        Assert.Equal(
            ["NO_START_NUMBER", "SPLIT_OUT_OF_RANGE", "SPLIT_OUT_OF_RANGE", "SPLIT_OUT_OF_RANGE", null],
            outcomes.Select(Code)
        );
        Assert.Single(
            (await cluster.Event(place.Id).GetOnCourseAsync(OnCourseQuery.First(10), CancellationToken.None)).Starts
        );
    }

    private static SplitRecorded Split(RaceResult result, Segment segment) => SyntheticEvent.Split(result, segment);

    private static string? Code(RecordOutcome outcome) => (outcome as RecordOutcome.Refused)?.Code;
}
