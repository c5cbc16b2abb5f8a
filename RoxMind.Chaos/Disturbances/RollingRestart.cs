using System.Diagnostics;
using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>Each silo is asked to end and started again, one after the other.</summary>
internal sealed class RollingRestart : IDisturbance
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Name => "rolling";

    /// <inheritdoc/>
    public async Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken)
    {
        var code = 0;
        var longest = TimeSpan.Zero;
        foreach (var (silo, _) in cluster.Silos)
        {
            var start = Stopwatch.GetTimestamp();
            await silo.SignalAsync("TERM");
            var ended = await silo.WaitForEndAsync(cancellationToken);
            code = code == 0 ? ended : code;
            var took = Stopwatch.GetElapsedTime(start);
            longest = took > longest ? took : longest;
            await silo.StartAsync(cancellationToken);
            await Task.Delay(s_between, cancellationToken);
        }

        return new Aftermath(longest, ExitCode: code);
    }
}
