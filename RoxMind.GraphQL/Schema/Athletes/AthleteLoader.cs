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

    /// <summary>How often a race that was given on is followed.</summary>
    private const int MaxHops = 16;

    private Batch _next = new();

    /// <summary>
    /// The athlete, turned into what a field shows; null when nothing is known of them. An id of before leads to the athlete who has
    /// the races now.
    /// </summary>
    public IDataLoaderResult<T?> Load<T>(string athleteId, Func<AthleteProfile, T?> show)
        where T : class => Load(athleteId, raceId: null, show);

    /// <summary>The same for one race, which may have been moved alone.</summary>
    public IDataLoaderResult<T?> Load<T>(string athleteId, string? raceId, Func<AthleteProfile, T?> show)
        where T : class
    {
        _next.Ids.Add(athleteId);
        return new Pending<T>(this, _next, athleteId, raceId, show);
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

    private async Task<T?> ReadOwnerAsync<T>(
        string athleteId,
        string? raceId,
        Func<AthleteProfile, T?> show,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var at = athleteId;
        for (var hop = 0; hop < MaxHops; hop++)
        {
            var owner = await grains.GetGrain<IAthleteGrain>(at).GetOwnerAsync(raceId, cancellationToken);
            if (owner is null || owner == at)
            {
                break;
            }

            at = owner;
        }

        return at != athleteId && await grains.GetGrain<IAthleteGrain>(at).GetAsync(cancellationToken) is { } profile
            ? show(profile)
            : null;
    }

    /// <summary>Athletes that are read together.</summary>
    private sealed class Batch
    {
        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public Task<Dictionary<string, AthleteProfile?>>? Reading { get; set; }
    }

    /// <summary>One field's share of a batch.</summary>
    private sealed class Pending<T>(
        AthleteLoader loader,
        Batch batch,
        string id,
        string? raceId,
        Func<AthleteProfile, T?> show
    ) : IDataLoaderResult<T?>
        where T : class
    {
        public async Task<T?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var profiles = await loader.ReadAsync(batch, cancellationToken);
            return profiles[id] is { } profile && show(profile) is { } shown
                ? shown
                : await loader.ReadOwnerAsync(id, raceId, show, cancellationToken);
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
