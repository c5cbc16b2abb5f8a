using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access.Settings;

namespace RoxMind.GraphQL.Access;

/// <summary>A bucket of operations for each key or address.</summary>
internal sealed class CallerBudgets : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;

    /// <summary>Sets the buckets up.</summary>
    public CallerBudgets(IOptions<AccessOptions> options)
    {
        var rate = options.Value.Rate;
        _limiter = PartitionedRateLimiter.Create<string, string>(name =>
            RateLimitPartition.GetTokenBucketLimiter(name, _ => Bucket(rate))
        );
    }

    /// <summary>Takes one operation out of a bucket.</summary>
    /// <returns>Null when it was there, else how long to wait before the next attempt.</returns>
    public TimeSpan? Take(string name)
    {
        using var lease = _limiter.AttemptAcquire(name);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter
            : TimeSpan.FromSeconds(1);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(RateOptions rate) =>
        new()
        {
            TokenLimit = rate.Burst,
            TokensPerPeriod = rate.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
}
