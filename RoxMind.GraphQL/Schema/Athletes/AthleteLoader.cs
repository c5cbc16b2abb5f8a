using GraphQL.DataLoader;
using RoxMind.Grains.Athletes;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>
/// Collects the athletes that the rows of a list ask for and reads each of them once, many at a time. Lives as long as one
/// operation.
/// </summary>
internal sealed class AthleteLoader(IGrainFactory grains)
{
    private const int MaxAtOnce = 32;
    private Batch _next = new();

    /// <summary>The athlete, turned into what a field shows; null when nothing is known of them.</summary>
    public IDataLoaderResult<T?> Load<T>(string athleteId, Func<AthleteProfile, T?> show)
        where T : class
    {
        _next.Ids.Add(athleteId);
        return new Pending<T>(this, _next, athleteId, show);
    }

    /// <summary>Reads a batch; whoever comes first starts it for all.</summary>
    private Task<Dictionary<string, AthleteProfile?>> ReadAsync(Batch batch, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(batch, _next))
        {
            _next = new Batch();
        }

        return batch.Reading ??= ReadAllAsync(batch.Ids, cancellationToken);
    }

    private async Task<Dictionary<string, AthleteProfile?>> ReadAllAsync(
        HashSet<string> ids,
        CancellationToken cancellationToken
    )
    {
        var profiles = new Dictionary<string, AthleteProfile?>(ids.Count, StringComparer.Ordinal);
        foreach (var some in ids.Chunk(MaxAtOnce))
        {
            var found = await Task.WhenAll(
                some.Select(id => grains.GetGrain<IAthleteGrain>(id).GetAsync(cancellationToken))
            );
            for (var i = 0; i < some.Length; i++)
            {
                profiles[some[i]] = found[i];
            }
        }

        return profiles;
    }

    /// <summary>Athletes that are read together.</summary>
    private sealed class Batch
    {
        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public Task<Dictionary<string, AthleteProfile?>>? Reading { get; set; }
    }

    /// <summary>One field's share of a batch.</summary>
    private sealed class Pending<T>(AthleteLoader loader, Batch batch, string id, Func<AthleteProfile, T?> show)
        : IDataLoaderResult<T?>
        where T : class
    {
        public async Task<T?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var profiles = await loader.ReadAsync(batch, cancellationToken);
            return profiles[id] is { } profile ? show(profile) : null;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
