using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Identity;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

[Slow]
public sealed class ErasureTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    [Fact]
    public async Task Erased_athlete_is_gone_from_feed_leaderboard_index_and_state_and_stays_gone_when_imported_again()
    {
        var place = new SyntheticEvent("erase");
        var (gone, other) = (place.Result("Anna Gone", 1, "1"), place.Result("Berta Stays", 2, "2"));
        var grain = cluster.Event(place.Id);
        SplitRecorded[] splits = [Split(gone, Segment.Run1), Split(gone, Segment.SkiErg), Split(other, Segment.Run1)];
        await grain.RecordSplitsAsync(splits, CancellationToken.None);
        var before = await grain.RecordAndAnalyzeAsync(gone, other);
        var athlete = before.AthleteOf(gone);

        var change = await cluster.Identity.EraseAsync(athlete, CancellationToken.None);
        var again = await cluster.Identity.EraseAsync(athlete, CancellationToken.None);

        Assert.Equal(new IdentityChange.Done(athlete, 1), change);
        Assert.Equal(new IdentityChange.Done(athlete, 0), again);
        await AssertGoneAsync(athlete, gone);
        Assert.NotNull(await cluster.IndexedAsync(other));
        var outcome = Assert.Single(await grain.RecordAsync([gone], CancellationToken.None));
        Assert.Equal("ERASED", Assert.IsType<RecordOutcome.Refused>(outcome).Code);
        await grain.CloseAsync(CancellationToken.None);
        Assert.Equal(outcome, Assert.Single(await grain.RecordAsync([gone], CancellationToken.None)));
        await AssertGoneAsync(athlete, gone);
        var summary = await grain.GetSummaryAsync(CancellationToken.None);
        Assert.Equal((1, 1, 0), (summary.Finishers, summary.Analyzed, summary.OnCourse));
    }

    [Fact]
    public async Task Erasure_holds_after_the_event_was_read_anew()
    {
        var place = new SyntheticEvent("erase anew");
        var (gone, other) = (place.Result("Anna Anew", 1, "1"), place.Result("Berta Anew", 2, "2"));
        var grain = cluster.Event(place.Id);
        var entries = await grain.RecordAndAnalyzeAsync(gone, other);
        await cluster.Identity.EraseAsync(entries.AthleteOf(gone), CancellationToken.None);
        var summary = await grain.GetSummaryAsync(CancellationToken.None);

        await grain.AsReference<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();

        Assert.Equal(summary, await grain.GetSummaryAsync(CancellationToken.None));
        await AssertGoneAsync(entries.AthleteOf(gone), gone);
    }

    [Fact]
    public async Task Listener_in_the_middle_of_a_page_is_not_told_what_is_erased_meanwhile()
    {
        var place = new SyntheticEvent("erase listener");
        var field = place.Field(1200);
        var gone = field[^1];
        var grain = cluster.Event(place.Id);
        var before = await grain.RecordAndAnalyzeAsync(field);
        await using var listener = grain.Follow(0, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await listener.MoveNextAsync());

        await cluster.Identity.EraseAsync(before.AthleteOf(gone), CancellationToken.None);

        for (var last = listener.Current; last.Seq < before.Count; last = listener.Current)
        {
            Assert.True(await listener.MoveNextAsync());
            Assert.DoesNotContain(gone.Entrant.Name!, listener.Current.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Erasing_one_who_was_merged_is_refused_and_erasing_the_heir_takes_all_races()
    {
        var first = new SyntheticEvent("heir 6", "S6 2024 Heir").Result("Anna Heir", 1);
        var second = new SyntheticEvent("heir 7", "S7 2025 Heir").Result("Ana Heir", 2);
        var merged = (await cluster.Event(first.EventId).RecordAndAnalyzeAsync(first)).AthleteOf(first);
        var heir = (await cluster.Event(second.EventId).RecordAndAnalyzeAsync(second)).AthleteOf(second);
        await cluster.Identity.MergeAsync(merged, heir, CancellationToken.None);

        var refused = await cluster.Identity.EraseAsync(merged, CancellationToken.None);
        var done = await cluster.Identity.EraseAsync(heir, CancellationToken.None);

        Assert.Contains(heir, Assert.IsType<IdentityChange.Refused>(refused).Reason, StringComparison.Ordinal);
        Assert.Equal(new IdentityChange.Done(heir, 2), done);
        await AssertGoneAsync(heir, first);
        await AssertGoneAsync(heir, second);
    }

    [Fact]
    public async Task Erased_name_that_races_again_is_a_new_start()
    {
        var first = new SyntheticEvent("return 6", "S6 2024 Return").Result("Anna Return", 1);
        var second = new SyntheticEvent("return 7", "S7 2025 Return").Result("Anna Return", 2);
        var athlete = (await cluster.Event(first.EventId).RecordAndAnalyzeAsync(first)).AthleteOf(first);
        await cluster.Identity.EraseAsync(athlete, CancellationToken.None);

        await cluster.Event(second.EventId).RecordAndAnalyzeAsync(second);

        var profile = await cluster.Athlete(athlete).GetAsync(CancellationToken.None);
        Assert.Equal([second], profile!.Races.Select(race => race.Result));
    }

    private static SplitRecorded Split(RaceResult result, Segment segment) => SyntheticEvent.Split(result, segment);

    private async Task AssertGoneAsync(string athleteId, RaceResult gone)
    {
        var grain = cluster.Event(gone.EventId);
        Assert.Null(await cluster.Athlete(athleteId).GetAsync(CancellationToken.None));
        Assert.Null(await cluster.IndexedAsync(gone));
        var page = await grain.GetLeaderboardAsync(Everyone, CancellationToken.None);
        Assert.DoesNotContain(page.Rows, row => row.RaceId == gone.RaceId);
        var entries = await grain.ReadAsync();
        Assert.Contains(entries, entry => entry.Fact == new RaceErased(gone.RaceId));
        Assert.All(
            entries,
            entry =>
            {
                Assert.DoesNotContain(gone.Entrant.Name!, entry.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain(athleteId, entry.ToString(), StringComparison.Ordinal);
            }
        );
    }
}
