using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>Writes or removes a grain's state, if the stored one is still the one its writer had read.</summary>
/// <param name="state">The state.</param>
/// <param name="expected">What its writer had read; null for nothing.</param>
/// <param name="data">The serialized state; null removes it.</param>
internal sealed class StateWrite(StateKey state, StateVersion? expected, byte[]? data) : StoreWrite<StateChange>
{
    /// <summary>The state.</summary>
    public StateKey State => state;

    /// <summary>What its writer had read.</summary>
    public StateVersion? Expected => expected;

    /// <summary>The serialized state; null removes it.</summary>
    public byte[]? Data => data;

    /// <summary>Tells this write from all others, so that it finds itself when it is made again.</summary>
    public long Token { get; } = Random.Shared.NextInt64();

    /// <inheritdoc/>
    public override IWriteKind Kind => StateWriteKind.Instance;

    /// <inheritdoc/>
    public override string Key { get; } = $"{state.Grain}\n{state.Name}\n{state.Provider}";

    /// <inheritdoc/>
    public override int Rows => 1;
}
