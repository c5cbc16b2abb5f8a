using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search;

public sealed class RaceIndexTests : IAsyncDisposable
{
    private static readonly IndexedRace Race = IndexedRaces.Men[0];

    private readonly GatedStore _store = new();
    private readonly RaceIndex _index;

    public RaceIndexTests() => _index = new RaceIndex(_store);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _index.DisposeAsync();

    [Fact]
    public async Task Race_is_found_only_after_it_is_written()
    {
        await _index.LoadAsync(Cancel);
        var upsert = _index.UpsertAsync([Race], Cancel);

        Assert.Equal(0, _index.Count(Race.Standard));
        Assert.False(upsert.IsCompleted);

        _store.Writes[0].SetResult();
        await upsert;
        Assert.Equal(1, _index.Count(Race.Standard));
    }

    [Fact]
    public async Task Changes_of_one_race_take_effect_in_the_order_of_the_calls()
    {
        await _index.LoadAsync(Cancel);
        var first = _index.UpsertAsync([Race], Cancel);
        var second = _index.UpsertAsync([Race with { AthleteId = "second" }], Cancel);
        var third = _index.RemoveAsync([Race.RaceId], Cancel);
        _store.Writes[2].SetResult();
        _store.Writes[1].SetResult();
        Assert.False(second.IsCompleted);

        _store.Writes[0].SetResult();
        await Task.WhenAll(first, second, third);
        Assert.Equal(0, _index.Count(Race.Standard));
    }

    [Fact]
    public async Task Change_that_is_not_written_is_not_seen_and_holds_up_no_other()
    {
        await _index.LoadAsync(Cancel);
        var failing = _index.UpsertAsync([Race], Cancel);
        var good = _index.UpsertAsync([IndexedRaces.Men[1]], Cancel);
        _store.Writes[1].SetResult();
        _store.Writes[0].SetException(new IOException("disk"));

        await Assert.ThrowsAsync<IOException>(() => failing);
        await good;
        Assert.Equal(1, _index.Count(Race.Standard));
    }

    [Fact]
    public async Task Stored_races_are_loaded()
    {
        var index = new RaceIndex(new GatedStore { Stored = IndexedRaces.Men });
        await index.LoadAsync(Cancel);
        await index.LoadAsync(Cancel);
        Assert.Equal(IndexedRaces.Men.Length, index.Count(Race.Standard));
    }

    [Fact]
    public async Task Index_that_is_not_loaded_says_so()
    {
        var cohort = SyntheticCohort.OpenMen.Snapshot;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _index.UpsertAsync([Race], Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await _index.SearchAsync(Race.Standard, cohort, IndexedRaces.QueryOf(Race, []), Cancel)
        );
    }

    [Fact]
    public async Task Matches_are_other_athletes_of_the_standard_with_what_each_gap_would_bring()
    {
        var index = new RaceIndex(new GatedStore { Stored = [.. IndexedRaces.Men, .. IndexedRaces.Women] });
        await index.LoadAsync(Cancel);
        var slow = IndexedRaces.Men.OrderBy(race => race.TotalS).ElementAt(1200);

        var found = await index.SearchAsync(
            slow.Standard,
            SyntheticCohort.OpenMen.Snapshot,
            IndexedRaces.QueryOf(slow, [Segment.WallBalls, Segment.SledPull]),
            Cancel
        );

        Assert.NotEmpty(found.Matches);
        foreach (var match in found.Matches)
        {
            Assert.Equal(slow.Standard, match.Race.Standard);
            Assert.NotEqual(slow.AthleteId, match.Race.AthleteId);
            Assert.InRange(Math.Abs(match.Race.TotalS - slow.TotalS), 0, found.TolerancePct / 100 * slow.TotalS);
            Assert.Equal(
                [
                    slow.Splits[Segment.WallBalls]!.Value - match.Race.Splits[Segment.WallBalls]!.Value,
                    slow.Splits[Segment.SledPull]!.Value - match.Race.Splits[Segment.SledPull]!.Value,
                ],
                match.GainsS
            );
        }
    }

    [Fact]
    public async Task Fast_sled_of_a_fast_course_is_not_better()
    {
        // The same races twice; at the second event the sled weighs nothing, and the index knows.
        var there = IndexedRaces
            .Men.Select(race =>
                race with
                {
                    RaceId = $"fast-{race.RaceId}",
                    AthleteId = $"fast-{race.AthleteId}",
                    Splits = race.Splits.With(Segment.SledPush, race.Splits[Segment.SledPush]!.Value / 2),
                    Fair = race.Splits,
                }
            )
            .ToArray();
        var index = new RaceIndex(new GatedStore { Stored = [.. IndexedRaces.Men, .. there] });
        await index.LoadAsync(Cancel);

        var found = await index.SearchAsync(
            Race.Standard,
            SyntheticCohort.OpenMen.Snapshot,
            IndexedRaces.QueryOf(Race, [Segment.SledPush]),
            Cancel
        );

        Assert.Contains(found.Matches, match => match.Race.Fair is not null);
        Assert.All(
            found.Matches,
            match => Assert.True(match.Race.Comparable[Segment.SledPush] * 10 <= Race.Splits[Segment.SledPush] * 9)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Number_of_matches_is_bounded(int take)
    {
        await _index.LoadAsync(Cancel);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await _index.SearchAsync(
                Race.Standard,
                SyntheticCohort.OpenMen.Snapshot,
                IndexedRaces.QueryOf(Race, [], take),
                Cancel
            )
        );
    }
}
