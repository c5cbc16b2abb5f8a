using RoxMind.Chaos;
using RoxMind.Chaos.Clusters;
using RoxMind.Chaos.Databases;
using RoxMind.Chaos.Disturbances;
using RoxMind.Chaos.Load;
using Spectre.Console;

namespace RoxMind.Benchmarks.Chaos;

/// <summary>
/// Two silos, two gateways and PostgreSQL, each a process of its own, are disturbed while results are sent and followed. How often, and by what,
/// is in the environment: <c>BENCH_ROUNDS</c> (10) and <c>BENCH_DISTURBANCES</c> (all of them).
/// </summary>
internal sealed class ChaosScenario : IScenario
{
    private const int Writers = 16;
    private const int Subscribers = 200;
    private const int DefaultRounds = 10;
    private const int MostTold = 3;
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _cut = TimeSpan.FromSeconds(25);

    private static readonly IDisturbance[] _disturbances =
    [
        new KillSilo(),
        new KillGateway(),
        new RollingRestart(),
        new FreezeSilo(),
        new RestartDatabase(),
        new CutDatabase(_cut),
    ];

    /// <inheritdoc/>
    public string Name => "chaos";

    /// <inheritdoc/>
    public string Description =>
        $"two silos, two gateways and PostgreSQL under {Writers} writers and {Subscribers} subscribers, disturbed";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        if (PostgresServer.Missing is { } missing)
        {
            return new Table().AddColumn("not measured").AddRow(missing);
        }

        var rounds = BenchSettings.Number("BENCH_ROUNDS", DefaultRounds);
        var named = Environment.GetEnvironmentVariable("BENCH_DISTURBANCES") ?? string.Empty;
        var measured = new List<(string Name, List<ChaosRound> Rounds)>();
        foreach (
            var disturbance in _disturbances.Where(one => named.Length == 0 || named.Split(',').Contains(one.Name))
        )
        {
            measured.Add((disturbance.Name, await MeasureAsync(disturbance, rounds, cancellationToken)));
        }

        var table = ChaosTable.Of(measured);
        var faults = measured
            .Where(one => one.Rounds.Exists(round => !round.IsWhole || round.Aftermath.WrittenWhenOut > 0))
            .Select(one => one.Name)
            .ToList();
        return faults.Count == 0
            ? table
            : throw new ScenarioFailedException(
                table,
                $"Not everything is there, once, after {string.Join(", ", faults)}."
            );
    }

    private static async Task<List<ChaosRound>> MeasureAsync(
        IDisturbance disturbance,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        await using var cluster = await ChaosCluster.StartAsync(cancellationToken);
        var load = new ChaosLoad(Writers, Subscribers, _pace);
        var done = new List<ChaosRound>();
        for (var round = 0; round < rounds; round++)
        {
            var one = await ChaosRound.RunAsync(cluster, disturbance, round, load, cancellationToken);
            done.Add(one);
            Tell(disturbance.Name, round, one);
        }

        return done;
    }

    private static void Tell(string name, int round, ChaosRound one)
    {
        AnsiConsole.MarkupLineInterpolated(
            $"[grey]{name} {round + 1}: worst {one.Slowest.Took.TotalSeconds:0.00} s (sent at {(one.Slowest.Begun - one.Begun).TotalSeconds:0.0} s), failed twice {one.FailedTwice}, out after {one.Aftermath.OutAfter?.TotalSeconds:0.0} s, whole {one.IsWhole}, {one.Findings}[/]"
        );
        foreach (
            var failure in one
                .Operations.SelectMany(operation => operation.Failures)
                .Concat(one.FeedFailures)
                .GroupBy(answer => $"{answer.Code} {answer.Fault}")
                .Take(MostTold)
        )
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]    {failure.Count()} x {failure.Key}[/]");
        }
    }
}
