using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

/// <summary>A state that can't be read harms its own athlete and nobody else; each test has a cluster of its own.</summary>
[Slow]
public sealed class DamagedStateTests : IAsyncLifetime
{
    private readonly SyntheticEvent _before = new("before damage", "S6 2024 Before");
    private readonly SyntheticEvent _after = new("after damage", "S7 2025 After");
    private RoxMindCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await RoxMindCluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Athlete_whose_state_is_garbage_is_told_and_the_others_go_on()
    {
        var field = _before.Field(5, "Damaged");
        var athlete = (await _cluster.Event(_before.Id).RecordAndAnalyzeAsync(field)).AthleteOf(field[2]);
        await _cluster.DamageAsync("athlete", athlete);
        RaceResult[] next =
        [
            .. field.Select(race => SyntheticEvent.Keyed(race with { EventId = _after.Id, EventName = _after.Name })),
        ];

        var grain = _cluster.Event(_after.Id);
        await grain.RecordAsync(next, Cancel);
        await grain.ReadUntilAsync(entries => entries.Count(entry => entry.Fact is AnalysisFailed) == 2);

        var summary = await grain.GetSummaryAsync(Cancel);
        Assert.Equal((5, 4, 1), (summary.Finishers, summary.Analyzed, summary.Failed));
        var failure = Assert.Single(await grain.GetFailuresAsync(10, Cancel));
        Assert.Equal(next[2].RaceId, failure.RaceId);
        Assert.DoesNotContain("Damaged", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(5, (await grain.GetLeaderboardAsync(new(null, null, null, null, 0, 9), Cancel)).Total);
        Assert.Equal(1, await grain.RetryAsync(Cancel));
    }
}
