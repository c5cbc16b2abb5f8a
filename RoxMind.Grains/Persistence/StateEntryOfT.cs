using Orleans.Runtime;
using Orleans.Serialization;

namespace RoxMind.Grains.Persistence;

/// <inheritdoc/>
/// <typeparam name="TState">The type that the grain reads it as.</typeparam>
/// <param name="Grain">The grain.</param>
/// <param name="Name">What the grain calls its state.</param>
/// <param name="State">The state.</param>
internal sealed record StateEntry<TState>(GrainId Grain, string Name, TState State) : StateEntry(Grain, Name)
{
    /// <inheritdoc/>
    public override byte[] Serialize(Serializer serializer) => serializer.SerializeToArray(State);
}
