using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage.State;

/// <summary>Where serialized grain states are kept, one version after the other. What is answered is durable.</summary>
internal interface IStateStore
{
    /// <summary>A stored state; null when there is none.</summary>
    /// <exception cref="StorageFaultException">The store cannot be read now.</exception>
    ValueTask<StateRecord?> FindAsync(StateKey key, CancellationToken cancellationToken);

    /// <summary>Which of these have no state.</summary>
    ValueTask<IReadOnlyList<StateKey>> WithoutAsync(IReadOnlyList<StateKey> keys, CancellationToken cancellationToken);

    /// <summary>Writes a state, if the stored one is still the one its writer had read.</summary>
    /// <param name="key">The state.</param>
    /// <param name="expected">What its writer had read; null for nothing.</param>
    /// <param name="data">The serialized state.</param>
    /// <param name="cancellationToken">Gives up waiting for a place; nothing is written then.</param>
    Task<StateChange> WriteAsync(
        StateKey key,
        StateVersion? expected,
        byte[] data,
        CancellationToken cancellationToken
    );

    /// <summary>Removes a state, if the stored one is still the one that was read.</summary>
    Task<StateChange> ClearAsync(StateKey key, StateVersion? expected, CancellationToken cancellationToken);

    /// <summary>Writes states that were not there, in sets: each whole, or not at all where one of it was there.</summary>
    /// <returns>One answer a set, in order: whether it is stored.</returns>
    Task<IReadOnlyList<bool>> AddAsync(IReadOnlyList<StateSet> sets, CancellationToken cancellationToken);
}
