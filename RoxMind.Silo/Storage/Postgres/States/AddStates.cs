using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>Writes states that were not there, in sets: each whole, or not at all where one of it was there.</summary>
internal sealed class AddStates(IReadOnlyList<StateSet> sets) : StoreWrite<IReadOnlyList<bool>>
{
    /// <summary>The sets.</summary>
    public IReadOnlyList<StateSet> Sets => sets;

    /// <summary>Tells this write from all others, so that it finds itself when it is made again.</summary>
    public long Token { get; } = Random.Shared.NextInt64();

    /// <inheritdoc/>
    public override IWriteKind Kind => AddStatesKind.Instance;

    /// <inheritdoc/>
    public override string? Key => null;

    /// <inheritdoc/>
    public override int Rows { get; } = sets.Sum(set => set.States.Count);
}
