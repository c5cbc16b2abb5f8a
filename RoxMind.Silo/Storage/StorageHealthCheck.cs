using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage;

/// <summary>Not ready while nothing can be stored.</summary>
internal sealed class StorageHealthCheck(IWatchedStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await store.ProbeAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is OutOfSpaceException or StorageFaultException)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
