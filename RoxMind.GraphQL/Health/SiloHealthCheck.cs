using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.GraphQL.Health;

/// <summary>Ready means that a grain answers: the silo is up, reachable, and can read its store.</summary>
internal sealed class SiloHealthCheck(IGrainFactory grains) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await grains.GetGrain<IEventDirectoryGrain>(0).GetEventIdsAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
