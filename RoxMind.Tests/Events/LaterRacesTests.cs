using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Projection;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class LaterRacesTests : IAsyncLifetime
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private RoxMindCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _cluster = await RoxMindCluster.StartAsync(silo =>
            silo.Services.Configure<EventOptions>(options => options.FollowEvery = TimeSpan.FromMilliseconds(20))
        );

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Earlier_race_that_comes_late_or_is_corrected_is_told_on_the_later_leaderboard()
    {
        var earlier = new SyntheticEvent("early", "S6 2024 Early").Result("Anna Late", 1, "1");
        var later = new SyntheticEvent("late", "S7 2025 Late").Result("Anna Late", 2, "2");
        await _cluster.Event("late").RecordAndAnalyzeAsync(later);

        await _cluster.Event("early").RecordAndAnalyzeAsync(earlier);
        await RenewedAsync(times: 2);
        var slower = earlier with { TotalS = earlier.TotalS + 1200 };
        await _cluster.Event("early").RecordAsync([slower], Cancel);
        var second = await RenewedAsync(times: 3);

        var row = Assert.Single((await _cluster.Event("late").GetLeaderboardAsync(Everyone, Cancel)).Rows);
        Assert.Equal(later.TotalS - second, row.ResidualS);
    }

    /// <summary>What is expected of the later race once its event was told so often.</summary>
    private async Task<int> RenewedAsync(int times)
    {
        var entries = await _cluster
            .Event("late")
            .ReadUntilAsync(all => all.Count(entry => entry.Fact is AnalysisReady) == times);
        return ((AnalysisReady)entries[^1].Fact).ExpectedS!.Value;
    }
}
