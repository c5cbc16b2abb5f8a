using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access.Settings;

namespace RoxMind.GraphQL.Access.Budgets;

/// <summary>A bucket of operations for each key or address.</summary>
internal sealed class CallerBudgets : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;
    private readonly int _burst;
    private readonly Dictionary<string, int> _debts = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, int> _spent = new(StringComparer.Ordinal);

    /// <summary>Sets the buckets up.</summary>
    public CallerBudgets(IOptions<AccessOptions> options)
    {
        var rate = options.Value.Rate;
        _burst = rate.Burst;
        _limiter = PartitionedRateLimiter.Create<string, string>(name =>
            RateLimitPartition.GetTokenBucketLimiter(name, _ => Bucket(rate))
        );
    }

    /// <summary>Takes one operation out of a bucket.</summary>
    /// <returns>Null when it was there, else how long to wait before the next attempt.</returns>
    public TimeSpan? Take(string name)
    {
        using var lease = _limiter.AttemptAcquire(name);
        if (lease.IsAcquired)
        {
            Volatile.Read(ref _spent).AddOrUpdate(name, 1, static (_, before) => before + 1);
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(1);
    }

    /// <summary>What was taken here since this was last asked.</summary>
    public ImmutableDictionary<string, int> TakeSpent() =>
        Interlocked
            .Exchange(ref _spent, new ConcurrentDictionary<string, int>(StringComparer.Ordinal))
            .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Takes out of the buckets what was taken elsewhere. What a bucket does not hold is owed and taken when it fills; nobody owes more than a
    /// bucket holds. For one caller at a time.
    /// </summary>
    public void Charge(IReadOnlyDictionary<string, int> elsewhere)
    {
        foreach (var name in _debts.Keys.Union(elsewhere.Keys, StringComparer.Ordinal).ToList())
        {
            var owed = Math.Min(_burst, _debts.GetValueOrDefault(name) + elsewhere.GetValueOrDefault(name));
            var there = (int)Math.Min(owed, _limiter.GetStatistics(name)?.CurrentAvailablePermits ?? 0);
            using var lease = there > 0 ? _limiter.AttemptAcquire(name, there) : null;
            owed -= lease is { IsAcquired: true } ? there : 0;
            if (owed > 0)
            {
                _debts[name] = owed;
            }
            else
            {
                _debts.Remove(name);
            }
        }
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
