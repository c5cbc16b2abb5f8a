using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>What an index of races has to do, wherever its vectors live.</summary>
public abstract class IndexContract : IAsyncDisposable
{
    private IndexHome? _home;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IndexedRace Slow => IndexedRaces.Men.OrderBy(race => race.TotalS).ElementAt(1200);

    /// <summary>A home with some races, ready to be asked.</summary>
    private protected abstract Task<IndexHome> OpenAsync(params IReadOnlyList<IndexedRace> races);

    [Fact]
    public async Task Answers_are_those_of_an_exact_search()
    {
        await using var exact = await IndexHome.EmbeddedAsync([.. IndexedRaces.Men, .. IndexedRaces.Women]);
        _home = await OpenAsync([.. IndexedRaces.Men, .. IndexedRaces.Women]);
        foreach (Segment[] better in new Segment[][] { [], [Segment.WallBalls], [Segment.WallBalls, Segment.Run3] })
        {
            var expected = await FindAsync(exact, Slow, better);
            var found = await FindAsync(_home, Slow, better);
            Assert.NotEmpty(expected.Matches);
            Assert.Equal(
                expected.Matches.Select(match => match.Race.RaceId),
                found.Matches.Select(match => match.Race.RaceId)
            );
            Assert.Equal(expected.TolerancePct, found.TolerancePct);
            Assert.Equal(expected.Considered, found.Considered);
            Assert.Equal(
                expected.Matches.SelectMany(match => match.GainsS),
                found.Matches.SelectMany(match => match.GainsS)
            );
        }
    }

    [Fact]
    public async Task A_race_that_is_changed_or_removed_is_found_as_it_is_now()
    {
        _home = await OpenAsync(IndexedRaces.Men);
        var twin = Slow with { RaceId = "a \"twin\" \\ of \U0001F3C3", AthleteId = "somebody \"else\"" };
        await _home.Index.UpsertAsync([twin], Cancel);
        await _home.SettleAsync();
        Assert.Equal(twin, (await FindAsync(_home, Slow, [])).Matches[0].Race);

        await _home.Index.UpsertAsync([twin with { AthleteId = "another" }], Cancel);
        await _home.SettleAsync();
        Assert.Equal("another", (await FindAsync(_home, Slow, [])).Matches[0].Race.AthleteId);

        await _home.Index.RemoveAsync([twin.RaceId, "never there"], Cancel);
        await _home.SettleAsync();
        Assert.DoesNotContain((await FindAsync(_home, Slow, [])).Matches, match => match.Race.RaceId == twin.RaceId);
    }

    [Fact]
    public async Task A_race_that_is_not_complete_any_more_is_not_alike()
    {
        var twin = Slow with { RaceId = "twin", AthleteId = "somebody else" };
        _home = await OpenAsync([.. IndexedRaces.Men, twin]);
        Assert.Equal("twin", (await FindAsync(_home, Slow, [])).Matches[0].Race.RaceId);
        await _home.Index.UpsertAsync(
            [twin with { Splits = twin.Splits.Keep(segment => segment != Segment.Row) }],
            Cancel
        );
        await _home.SettleAsync();
        Assert.DoesNotContain((await FindAsync(_home, Slow, [])).Matches, match => match.Race.RaceId == "twin");
    }

    [Fact]
    public async Task Nobody_is_faster_than_a_time_that_is_missing()
    {
        _home = await OpenAsync(IndexedRaces.Men);
        var missing = Slow with { RaceId = "missing", Splits = Slow.Splits.Keep(segment => segment != Segment.Row) };
        Assert.Empty((await FindAsync(_home, missing, [Segment.Row])).Matches);
        Assert.NotEmpty((await FindAsync(_home, missing, [])).Matches);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Number_of_matches_is_bounded(int take)
    {
        _home = await OpenAsync(IndexedRaces.Men);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FindAsync(_home, Slow, [], take));
    }

    public async ValueTask DisposeAsync()
    {
        if (_home is not null)
        {
            await _home.DisposeAsync();
        }

        await DisposeHomeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual ValueTask DisposeHomeAsync() => ValueTask.CompletedTask;

    private protected static async Task<SimilarRaces> FindAsync(
        IndexHome home,
        IndexedRace race,
        Segment[] better,
        int take = 10
    ) =>
        await home.Index.SearchAsync(
            race.Standard,
            SyntheticCohort.OpenMen.Snapshot,
            IndexedRaces.QueryOf(race, [.. better], take),
            Cancel
        );
}
