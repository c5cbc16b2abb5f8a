using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class RecordingTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    [Fact]
    public async Task Every_result_reaches_its_athlete_with_an_analysis_and_is_announced_once()
    {
        var place = new SyntheticEvent("recording");
        var field = place.Field(50);
        var grain = cluster.Event(place.Id);

        var outcomes = await grain.RecordAsync(field, CancellationToken.None);
        var entries = await grain.AnalyzedAsync(field.Length);

        Assert.Equal(
            field.Select((result, i) => new RecordOutcome.Recorded(result.RaceId, i + 1)),
            outcomes.Cast<RecordOutcome.Recorded>()
        );
        var ready = entries.Select(entry => entry.Fact).OfType<AnalysisReady>().ToDictionary(fact => fact.RaceId);
        Assert.Equal(field.Length, ready.Count);
        foreach (var result in field)
        {
            var profile = await cluster.Athlete(ready[result.RaceId].AthleteId).GetAsync(CancellationToken.None);
            var race = Assert.Single(profile!.Races);
            var analysis = Assert.IsType<AnalysisOutcome.Available>(race.Outcome).Analysis;
            Assert.Equal(result, race.Result);
            Assert.Equal(result.RaceId, analysis.RaceId);
            Assert.Equal(analysis.Expectation.ExpectedS, ready[result.RaceId].ExpectedS);
        }

        var summary = await grain.GetSummaryAsync(CancellationToken.None);
        Assert.Equal(
            new EventSummary(place.Id, place.Name, 50, 50, 0, 0, IsClosed: false, Head: 100),
            summary with
            {
                LastAt = null,
            }
        );

        // The cursor passes the announcements right after they are in the log.
        LogPosition position;
        do
        {
            position = await cluster.Log.GetPositionAsync(place.Id, CancellationToken.None);
        } while (position.Projected < position.Head);
        Assert.DoesNotContain(place.Id, await cluster.Log.GetUnprojectedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Results_sent_again_change_nothing()
    {
        var place = new SyntheticEvent("again");
        var field = place.Field(20);
        var grain = cluster.Event(place.Id);
        var before = await grain.RecordAndAnalyzeAsync(field);

        // In another order, and each twice in one batch.
        var again = await grain.RecordAsync([.. field.Reverse(), .. field], CancellationToken.None);

        Assert.Equal(
            Enumerable.Range(1, 20).Reverse().Concat(Enumerable.Range(1, 20)).Select(seq => (long)seq),
            again.Cast<RecordOutcome.Duplicate>().Select(outcome => outcome.Seq)
        );
        Assert.Equal(before, await grain.ReadAsync());
    }

    [Fact]
    public async Task Result_twice_in_one_batch_is_recorded_once()
    {
        var place = new SyntheticEvent("twice");
        var result = place.Result("Anna", startNumber: "1");

        var outcomes = await cluster.Event(place.Id).RecordAsync([result, result], CancellationToken.None);

        Assert.Equal(
            [new RecordOutcome.Recorded(result.RaceId, 1), new RecordOutcome.Duplicate(result.RaceId, 1)],
            outcomes
        );
        Assert.Equal(1, (await cluster.Event(place.Id).GetSummaryAsync(CancellationToken.None)).Finishers);
    }

    [Fact]
    public async Task Other_times_for_one_start_replace_the_former_in_one_batch_and_in_two()
    {
        var place = new SyntheticEvent("replaced");
        var (first, second, third) = (
            place.Result("Anna", 1, "1"),
            place.Result("Anna", 2, "1"),
            place.Result("Anna", 3, "1")
        );
        var grain = cluster.Event(place.Id);

        var outcomes = await grain.RecordAsync([first, second], CancellationToken.None);
        var later = await grain.RecordAsync([third], CancellationToken.None);
        var again = await grain.RecordAsync([third], CancellationToken.None);

        Assert.IsType<RecordOutcome.Recorded>(outcomes[0]);
        Assert.IsType<RecordOutcome.Corrected>(outcomes[1]);
        Assert.IsType<RecordOutcome.Corrected>(later[0]);
        Assert.IsType<RecordOutcome.Duplicate>(again[0]);
        var rows = (await grain.GetLeaderboardAsync(new(null, null, null, null, 0, 9), CancellationToken.None)).Rows;
        Assert.Equal(third.TotalS, Assert.Single(rows).TimeS);
    }

    [Fact]
    public async Task Refused_results_leave_the_others_in_the_batch_alone()
    {
        var place = new SyntheticEvent("refusals");
        var good = place.Result("Anna");
        RaceResult[] batch =
        [
            new SyntheticEvent("elsewhere").Result("Berta"),
            place.Result("Carla") with
            {
                TotalS = 0,
                Splits = Splits.None,
            },
            good,
            place.Result("Dora") with
            {
                TotalS = 1_000_000,
            },
        ];

        var outcomes = await cluster.Event(place.Id).RecordAsync(batch, CancellationToken.None);

        Assert.Equal(["WRONG_EVENT", "NO_TIME", null, "TOTAL_OUT_OF_RANGE"], Codes(outcomes));
        Assert.Equal(new RecordOutcome.Recorded(good.RaceId, 1), outcomes[2]);
    }

    [Fact]
    public async Task Closed_event_takes_no_new_results_and_knows_the_old_ones()
    {
        var place = new SyntheticEvent("closed");
        var (known, late) = (place.Result("Anna", 1, "1"), place.Result("Berta", 2, "2"));
        var grain = cluster.Event(place.Id);
        var split = SyntheticEvent.Split(known, Segment.Run1);
        await grain.RecordSplitsAsync([split], CancellationToken.None);
        await grain.RecordAndAnalyzeAsync(known);

        var closed = await grain.CloseAsync(CancellationToken.None);
        var again = await grain.CloseAsync(CancellationToken.None);

        Assert.True(closed.IsClosed);
        Assert.Equal(closed, again);
        Assert.Equal([null, "EVENT_CLOSED"], Codes(await grain.RecordAsync([known, late], CancellationToken.None)));
        Assert.Equal(
            [null, "EVENT_CLOSED"],
            Codes(
                await grain.RecordSplitsAsync(
                    [split, SyntheticEvent.Split(known, Segment.SkiErg)],
                    CancellationToken.None
                )
            )
        );
    }

    [Fact]
    public async Task Batch_of_thousands_is_recorded_in_order()
    {
        var place = new SyntheticEvent("thousands");
        var field = place.Field(3000);

        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(field);

        Assert.Equal(field.Length * 2, entries.Count);
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => (int)entry.Seq));
        Assert.Equal(
            field.Select(result => result.RaceId),
            entries.Select(entry => entry.Fact).OfType<AnalysisReady>().Select(fact => fact.RaceId)
        );
        Assert.Equal(field.Length, cluster.Index.Count(field[0].Standard) - await IndexedElsewhereAsync(place.Id));
    }

    private static IEnumerable<string?> Codes(IEnumerable<RecordOutcome> outcomes) =>
        outcomes.Select(outcome => (outcome as RecordOutcome.Refused)?.Code);

    private async Task<int> IndexedElsewhereAsync(string eventId)
    {
        var count = 0;
        foreach (var other in await cluster.Log.GetEventIdsAsync(CancellationToken.None))
        {
            count +=
                other == eventId ? 0 : (await cluster.Event(other).GetSummaryAsync(CancellationToken.None)).Analyzed;
        }

        return count;
    }
}
