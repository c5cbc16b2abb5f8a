using RoxMind.Chaos.Clusters;
using RoxMind.Chaos.Disturbances;
using RoxMind.Chaos.Load;

namespace RoxMind.Chaos;

/// <summary>A disturbance of a cluster while an event of its own happens there.</summary>
/// <param name="Begun">When the disturbance began.</param>
/// <param name="Findings">What was acknowledged, compared with what is there.</param>
/// <param name="Aftermath">What the disturbance left.</param>
/// <param name="Operations">The batches that were under way or sent from its beginning to its end.</param>
/// <param name="FeedFailures">Errors that feeds ended with.</param>
/// <param name="LongestSilence">The longest that a feed was silent.</param>
internal sealed record ChaosRound(
    DateTimeOffset Begun,
    Findings Findings,
    Aftermath Aftermath,
    IReadOnlyList<Operation> Operations,
    IReadOnlyList<Answer> FeedFailures,
    TimeSpan LongestSilence
)
{
    /// <summary>Batches of each writer before and after the disturbance.</summary>
    private const int Calm = 3;

    /// <summary>Batches that failed twice or more: errors for who repeats once.</summary>
    public int FailedTwice => Operations.Count(operation => operation.Failures.Count > 1);

    /// <summary>The batch that took longest.</summary>
    public Operation Slowest => Operations.MaxBy(operation => operation.Took)!;

    /// <summary>Failures, of batches and feeds, without an error that a program can read.</summary>
    public IEnumerable<Answer> Untyped =>
        Operations.SelectMany(operation => operation.Failures).Concat(FeedFailures).Where(answer => answer.IsUntyped);

    /// <summary>Whether nothing was lost, nothing is there twice, and no feed left anything out.</summary>
    public bool IsWhole => Findings is { Lost: 0, Twice: 0, Gaps: 0, IsComplete: true };

    /// <summary>Starts an event, disturbs the cluster, and looks what became of it.</summary>
    public static async Task<ChaosRound> RunAsync(
        ChaosCluster cluster,
        IDisturbance disturbance,
        int round,
        ChaosLoad load,
        CancellationToken cancellationToken
    )
    {
        // A name without digits: those would be read as a date or an edition.
        var name = $"Chaos {disturbance.Name} {(char)('A' + (round % 26))}";
        await using var live = await LiveEvent.StartAsync(cluster.Gateways, name, round, load, cancellationToken);
        await live.GoOnAsync(Calm * load.Writers, cancellationToken);
        var begun = TimeProvider.System.GetUtcNow();
        var aftermath = await disturbance.StrikeAsync(cluster, round, cancellationToken);
        await live.GoOnAsync(Calm * load.Writers, cancellationToken);
        var findings = await live.EndAsync(cancellationToken);
        return new ChaosRound(
            begun,
            findings,
            aftermath,
            [
                .. live
                    .Writers.SelectMany(writer => writer.Operations)
                    .Where(operation => operation.Begun + operation.Took > begun),
            ],
            [.. live.Subscribers.SelectMany(subscriber => subscriber.Failures)],
            live.Subscribers.Count == 0 ? TimeSpan.Zero : live.Subscribers.Max(subscriber => subscriber.LongestSilence)
        );
    }
}
