using Orleans.Serialization;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>Gives grains their first states in the embedded store, as <see cref="SqliteGrainStorage"/> would write them one by one.</summary>
internal sealed class SqliteFirstStates(string provider, EmbeddedStore store, Serializer serializer) : IFirstStates
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlySet<GrainId>> WithoutAsync(
        IReadOnlyList<GrainId> grains,
        string name,
        CancellationToken cancellationToken
    ) =>
        store.ReadAsync<IReadOnlySet<GrainId>>(
            connection =>
            {
                var states = StateReader.On(connection);
                return grains.Where(grain => !states.Has(new StateKey(provider, name, grain.ToString()))).ToHashSet();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>> AddAsync(
        IReadOnlyList<IReadOnlyList<StateEntry>> sets,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(sets);
        var rows = sets.Select(set => set.Select(Row).ToArray());
        return store.WriteAsync(new AddStates([.. rows]), cancellationToken);
    }

    private (StateKey Key, byte[] Data) Row(StateEntry state) =>
        (new StateKey(provider, state.Name, state.Grain.ToString()), state.Serialize(serializer));
}
