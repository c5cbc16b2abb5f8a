using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>
/// Not ready while the disk is full. Whoever sends requests by what is said here sends none then, so nothing else might ever find out
/// that there is space again: the check tries it.
/// </summary>
internal sealed class StorageHealthCheck(EmbeddedStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            if (store.IsOutOfSpace)
            {
                await store.WriteAsync(new ProbeSpace(), cancellationToken);
            }

            return HealthCheckResult.Healthy();
        }
        catch (OutOfSpaceException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
