namespace RoxMind.Grains.Events.Validation;

/// <summary>Keeps the counts on disk.</summary>
[GrainType("intake")]
internal sealed class IntakeGrain([PersistentState("intake")] IPersistentState<IntakeState> storage)
    : Grain,
        IIntakeGrain
{
    private const string Live = "";

    private Dictionary<string, IntakeCounts> BySource => storage.State.BySource;

    /// <inheritdoc/>
    public Task<IntakeCounts> GetAsync(CancellationToken cancellationToken) =>
        Task.FromResult(BySource.Values.Aggregate(IntakeCounts.None, (sum, counts) => sum.Plus(counts)));

    /// <inheritdoc/>
    public async Task SetAsync(string source, IntakeCounts counts, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentNullException.ThrowIfNull(counts);
        BySource[source] = counts;
        await storage.WriteStateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AddAsync(IntakeCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        BySource[Live] = BySource.GetValueOrDefault(Live, IntakeCounts.None).Plus(counts);
        await storage.WriteStateAsync(CancellationToken.None);
    }
}
