using Orleans.Runtime;
using Orleans.Serialization;

namespace RoxMind.Grains.Persistence;

/// <summary>The state that a grain is to begin with.</summary>
/// <param name="Grain">The grain.</param>
/// <param name="Name">What the grain calls its state.</param>
internal abstract record StateEntry(GrainId Grain, string Name)
{
    /// <summary>The state as a grain's storage keeps it.</summary>
    public abstract byte[] Serialize(Serializer serializer);
}
