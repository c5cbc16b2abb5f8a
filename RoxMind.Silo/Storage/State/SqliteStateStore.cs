using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>Keeps grain states in the embedded store.</summary>
internal sealed class SqliteStateStore(EmbeddedStore store) : IStateStore
{
    /// <inheritdoc/>
    public ValueTask<StateRecord?> FindAsync(StateKey key, CancellationToken cancellationToken) =>
        store.ReadAsync(connection => StateReader.On(connection).Find(key), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StateKey>> WithoutAsync(
        IReadOnlyList<StateKey> keys,
        CancellationToken cancellationToken
    ) =>
        store.ReadAsync<IReadOnlyList<StateKey>>(
            connection =>
            {
                var states = StateReader.On(connection);
                return [.. keys.Where(key => !states.Has(key))];
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<StateChange> WriteAsync(
        StateKey key,
        StateVersion? expected,
        byte[] data,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new WriteState(key, expected, data), cancellationToken);

    /// <inheritdoc/>
    public Task<StateChange> ClearAsync(StateKey key, StateVersion? expected, CancellationToken cancellationToken) =>
        store.WriteAsync(new ClearState(key, expected), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>> AddAsync(IReadOnlyList<StateSet> sets, CancellationToken cancellationToken) =>
        store.WriteAsync(new AddStates(sets), cancellationToken);
}
