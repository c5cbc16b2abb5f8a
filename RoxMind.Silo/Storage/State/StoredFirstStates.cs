using Orleans.Serialization;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage.State;

/// <summary>Gives grains their first states in a store, as <see cref="VersionedGrainStorage"/> would write them one by one.</summary>
internal sealed class StoredFirstStates(string provider, IStateStore store, Serializer serializer) : IFirstStates
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlySet<GrainId>> WithoutAsync(
        IReadOnlyList<GrainId> grains,
        string name,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(grains);
        var byKey = new Dictionary<StateKey, GrainId>(grains.Count);
        foreach (var grain in grains)
        {
            byKey[Key(grain, name)] = grain;
        }

        var without = await store.WithoutAsync([.. byKey.Keys], cancellationToken);
        return without.Select(key => byKey[key]).ToHashSet();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>> AddAsync(
        IReadOnlyList<IReadOnlyList<StateEntry>> sets,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(sets);
        return store.AddAsync([.. sets.Select(set => new StateSet([.. set.Select(Row)]))], cancellationToken);
    }

    private (StateKey Key, byte[] Data) Row(StateEntry state) =>
        (Key(state.Grain, state.Name), state.Serialize(serializer));

    private StateKey Key(GrainId grain, string name) => new(provider, name, grain.ToString());
}
