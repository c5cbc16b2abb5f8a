using System.Net;
using System.Net.Sockets;

namespace RoxMind.Silo.Hosting.Failures;

/// <summary>
/// Puts silos out of the cluster whose process has ended, as soon as their connections have: a machine that refuses connections at a silo's
/// port says that nobody listens there any more, which no silo that is only slow or hangs does. Those are left to the probes.
/// </summary>
internal sealed partial class GoneSilos(
    LostConnections lost,
    IClusterMembershipService membership,
    ILocalSiloDetails own,
    ILogger<GoneSilos> logger
) : BackgroundService
{
    private const int Refusals = 3;
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await lost.NextAsync(stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var others = membership
            .CurrentSnapshot.Members.Values.Where(member =>
                member.Status == SiloStatus.Active && !member.SiloAddress.Equals(own.SiloAddress)
            )
            .Select(member => member.SiloAddress);
        foreach (var silo in others)
        {
            if (!await IsGoneAsync(silo.Endpoint, cancellationToken))
            {
                continue;
            }

            try
            {
                // One that was asked to end says so before it stops listening.
                await membership.Refresh(cancellationToken: cancellationToken);
                if (membership.CurrentSnapshot.GetSiloStatus(silo) == SiloStatus.Active)
                {
                    LogGone(silo);
                    await membership.TryKill(silo);
                }
            }
#pragma warning disable CA1031 // boundary: the database may be away; the probes put the silo out all the same
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogNotPutOut(fault, silo);
            }
        }
    }

    /// <summary>Whether its machine refuses to connect, again and again.</summary>
    private static async Task<bool> IsGoneAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        for (var refusal = 0; refusal < Refusals; refusal++)
        {
            if (!await RefusesAsync(endpoint, cancellationToken))
            {
                return false;
            }

            await Task.Delay(s_between, cancellationToken);
        }

        return true;
    }

    private static async Task<bool> RefusesAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint, patience.Token);
            return false;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode == SocketError.ConnectionRefused;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nobody listens at silo {Silo} any more: it is put out of the cluster")]
    private partial void LogGone(SiloAddress silo);

    [LoggerMessage(LogLevel.Warning, "Silo {Silo} has gone and could not be put out of the cluster yet")]
    private partial void LogNotPutOut(Exception fault, SiloAddress silo);
}
