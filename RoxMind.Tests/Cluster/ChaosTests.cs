using RoxMind.Chaos;
using RoxMind.Chaos.Clusters;
using RoxMind.Chaos.Databases;
using RoxMind.Chaos.Disturbances;
using RoxMind.Chaos.Load;
using RoxMind.Chaos.Processes;

namespace RoxMind.Tests.Cluster;

/// <summary>A cluster in use is disturbed in every way; <c>RoxMind.Benchmarks chaos</c> does the same with more of everything, and measures.</summary>
[Slow]
public sealed class ChaosTests
{
    private const string Unavailable = "UNAVAILABLE";

    /// <summary>Longer than writes are tried again.</summary>
    private static readonly TimeSpan s_cut = TimeSpan.FromSeconds(6);

    private static readonly ChaosLoad s_load = new(Writers: 4, Subscribers: 8, TimeSpan.FromMilliseconds(200));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cluster_that_is_disturbed_loses_nothing_repeats_nothing_and_goes_on_by_itself()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var cluster = await ChaosCluster.StartAsync(Cancel);

        await StrikeAsync(cluster, new KillSilo(), 0);
        var restarted = await StrikeAsync(cluster, new RollingRestart(), 1);
        var frozen = await StrikeAsync(cluster, new FreezeSilo(), 2);
        await StrikeAsync(cluster, new RestartDatabase(), 3);
        var cut = await StrikeAsync(cluster, new CutDatabase(s_cut), 4);

        // Whoever was connected to a gateway that is gone hears of it from their own side, and goes on at the other one.
        var deserted = await ChaosRound.RunAsync(cluster, new KillGateway(), 5, s_load, Cancel);
        Assert.True(deserted.IsWhole, $"gateway: {deserted.Findings}");
        Assert.Equal(0, deserted.FailedTwice);

        Assert.Equal(0, restarted.Aftermath.ExitCode);
        Assert.Equal(Member.DeclaredDead, frozen.Aftermath.ExitCode);
        Assert.Equal(0, frozen.Aftermath.WrittenWhenOut);
        Assert.Contains(cut.Operations, operation => operation.Failures.Count > 0);
    }

    private static async Task<ChaosRound> StrikeAsync(ChaosCluster cluster, IDisturbance disturbance, int round)
    {
        var after = await ChaosRound.RunAsync(cluster, disturbance, round, s_load, Cancel);
        Assert.True(after.IsWhole, $"{disturbance.Name}: {after.Findings}");
        Assert.NotEqual(0, after.Findings.Acknowledged);
        var failures = after.Operations.SelectMany(operation => operation.Failures).Concat(after.FeedFailures);
        Assert.All(failures, failure => Assert.Equal(Unavailable, failure.Code));
        return after;
    }
}
