namespace RoxMind.Grains.Events.Validation;

/// <summary>Keeps the counts on disk.</summary>
[GrainType("intake")]
internal sealed class TurnedAwayGrain([PersistentState("intake")] IPersistentState<TurnedAwayState> storage)
    : Grain,
        ITurnedAwayGrain
{
    private const string Live = "";

    private Dictionary<string, TurnedAwayCounts> BySource => storage.State.BySource;

    /// <inheritdoc/>
    public Task<TurnedAwayCounts> GetAsync(CancellationToken cancellationToken) =>
        Task.FromResult(BySource.Values.Aggregate(TurnedAwayCounts.None, (sum, counts) => sum.Plus(counts)));

    /// <inheritdoc/>
    public async Task SetAsync(string source, TurnedAwayCounts counts, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentNullException.ThrowIfNull(counts);
        BySource[source] = counts;
        await storage.WriteStateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AddAsync(TurnedAwayCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        BySource[Live] = BySource.GetValueOrDefault(Live, TurnedAwayCounts.None).Plus(counts);
        await storage.WriteStateAsync(CancellationToken.None);
    }
}
