using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Identity;

namespace RoxMind.Tests.Events;

/// <summary>Logs that let go at once of what replaced analyses said; each test has a cluster of its own.</summary>
[Slow]
public sealed class ReplacedAnalysesTests : IAsyncLifetime
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private readonly SyntheticEvent _place = new("renewed");
    private RoxMindCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEventGrain Event => _cluster.Event(_place.Id);

    public async ValueTask InitializeAsync() =>
        _cluster = await RoxMindCluster.StartAsync(silo =>
            silo.Services.Configure<EventOptions>(options =>
            {
                options.TendAfter = options.FollowEvery = TimeSpan.FromMilliseconds(20);
                options.CompactAfter = 1;
            })
        );

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Renewed_analyses_are_let_go_of_and_the_feed_still_has_every_number()
    {
        var field = _place.Field(40);
        await Event.RecordAsync(field, Cancel);
        await _cluster.SettledAsync(_place.Id);
        for (var version = 2; version <= 4; version++)
        {
            await RenewAsync($"synthetic-{version}", field.Length);
        }

        await _cluster.SettledAsync(_place.Id);
        var entries = await Event.ReadAsync();
        while (entries.Count(entry => entry.Fact is AnalysisReady) > field.Length)
        {
            await Task.Delay(10, Cancel);
            entries = await Event.ReadAsync();
        }

        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => (int)entry.Seq));
        Assert.All(field, one => Assert.Single(entries, entry => IsReady(entry, one.RaceId)));
        Assert.All(
            entries.Where(entry => entry.Fact is AnalysisReplaced),
            entry =>
                Assert.Contains(
                    entries,
                    later => later.Seq > entry.Seq && IsReady(later, ((AnalysisReplaced)entry.Fact).RaceId)
                )
        );
        var before = await AnswersAsync();

        await _cluster.KillAsync();
        await _cluster.RestartAsync();

        Assert.Equal(before, await AnswersAsync());
        Assert.Equal(entries, await Event.ReadAsync());
    }

    [Fact]
    public async Task Nothing_of_an_erased_athlete_comes_back_with_what_was_let_go_of()
    {
        var gone = _place.Result("Anna Zzgone", 5, "905");
        await Event.RecordAsync([.. _place.Field(40), gone], Cancel);
        await _cluster.SettledAsync(_place.Id);
        var athlete = (await Event.ReadAsync()).AthleteOf(gone);
        await RenewAsync("synthetic-2", 41);
        await ReadUntilReplacedAsync(entry => ((AnalysisReplaced)entry.Fact).RaceId == gone.RaceId);

        await _cluster.Identity.EraseAsync(athlete, Cancel);

        Assert.DoesNotContain(
            await Event.ReadAsync(),
            entry => $"{entry.Fact}".Contains(athlete, StringComparison.Ordinal)
        );
        await _cluster.RestartAsync();
        Assert.Equal(40, (await Event.GetSummaryAsync(Cancel)).Finishers);
    }

    [Fact]
    public async Task Analyses_that_a_follower_has_not_seen_stay()
    {
        var field = _place.Field(40);
        await Event.RecordAsync(field, Cancel);
        await _cluster.IdentitiesSettledAsync();
        _cluster.Calls.Before = context =>
            CallGate.IsTo<IIdentityGrain>(context, nameof(IIdentityGrain.FollowAsync))
                ? throw new TimeoutException("Not now.")
                : Task.CompletedTask;
        var entries = await Event.ReadAsync();
        await _cluster.MergeAsync(entries.AthleteOf(field[0]), entries.AthleteOf(field[1]));
        var seen = (await Event.GetSummaryAsync(Cancel)).Head;
        await RenewAsync("synthetic-2", field.Length);
        await RenewAsync("synthetic-3", field.Length);

        await ReadUntilReplacedAsync(entry => entry.Seq < seen);
        Assert.DoesNotContain(await Event.ReadAsync(), entry => entry.Seq > seen && entry.Fact is AnalysisReplaced);

        _cluster.Calls.Open();
        await ReadUntilReplacedAsync(entry => entry.Seq > seen);
    }

    private async Task ReadUntilReplacedAsync(Func<FeedEntry, bool> isMeant)
    {
        while (!(await Event.ReadAsync()).Exists(entry => entry.Fact is AnalysisReplaced && isMeant(entry)))
        {
            await Task.Delay(10, Cancel);
        }
    }

    private static bool IsReady(FeedEntry entry, string raceId) =>
        entry.Fact is AnalysisReady ready && ready.RaceId == raceId;

    /// <summary>Has another bundle served, and waits until every analysis is of it.</summary>
    private async Task RenewAsync(string version, int results)
    {
        _cluster.Models.Version = version;
        await Event.ResumeAsync(Cancel);
        await Event.ReadUntilAsync(all =>
            all.Select(entry => entry.Fact).OfType<AnalysisReady>().Count(ready => ready.ModelVersion == version)
            == results
        );
    }

    private async Task<string> AnswersAsync() =>
        string.Join(
            '\n',
            [
                (await Event.GetSummaryAsync(Cancel)).ToString(),
                .. (await Event.GetLeaderboardAsync(Everyone, Cancel)).Rows.Select(row => row.ToString()),
                .. (await Event.GetAnalyzedAsync(0, 500, Cancel)).Races.Select(race => race.ToString()),
            ]
        );
}
