using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace RoxMind.Grains.Athletes;

/// <summary>
/// Lets the athletes, and the names that they are told apart by, go who have been in a silo's memory longest once there are too many.
/// Idle ones go by themselves, but after minutes, and an import of a large file brings a hundred thousand by then.
/// </summary>
internal sealed class ActiveAthletes(IOptions<AthleteOptions> options)
{
    private static readonly DeactivationReason s_reason = new(
        DeactivationReasonCode.ActivationIdle,
        "Others need the memory."
    );

    private readonly ConcurrentQueue<IGrainContext> _oldestFirst = new();
    private int _count;

    /// <summary>An athlete or a name is in memory now.</summary>
    public void Add(IGrainContext athlete)
    {
        _oldestFirst.Enqueue(athlete);
        if (Interlocked.Increment(ref _count) > options.Value.MostActive && _oldestFirst.TryDequeue(out var oldest))
        {
            Interlocked.Decrement(ref _count);
            oldest.Deactivate(s_reason);
        }
    }
}
