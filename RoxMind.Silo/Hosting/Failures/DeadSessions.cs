using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Postgres;

namespace RoxMind.Silo.Hosting.Failures;

/// <summary>
/// Ends the database sessions of silos that were put out of the cluster: one that hangs may have stopped in the middle of a transaction, whose
/// locks would hold up everybody for as long as it hangs.
/// </summary>
internal sealed partial class DeadSessions(
    PostgresStore store,
    IClusterMembershipService membership,
    ILogger<DeadSessions> logger
) : BackgroundService
{
    private readonly HashSet<SiloAddress> _known = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var isFirst = true;
            await foreach (var members in membership.MembershipUpdates.WithCancellation(stoppingToken))
            {
                foreach (var member in members.Members.Values.Where(one => one.Status == SiloStatus.Dead))
                {
                    if (_known.Add(member.SiloAddress) && !isFirst)
                    {
                        await EndAsync(member, stoppingToken);
                    }
                }

                isFirst = false;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task EndAsync(ClusterMember member, CancellationToken cancellationToken)
    {
        try
        {
            await store.EndSessionsAsync(member.Name, cancellationToken);
        }
        catch (StorageFaultException fault)
        {
            LogNotEnded(fault, member.Name);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The database sessions of {Silo}, which was put out of the cluster, could not be ended"
    )]
    private partial void LogNotEnded(Exception fault, string silo);
}
