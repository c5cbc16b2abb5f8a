using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Orleans.Runtime.Diagnostics;

namespace RoxMind.Grains.Lifetime;

/// <summary>Tells activations that they are to end, while something still runs in them.</summary>
/// <remarks>
/// An activation that is to end takes no further call, and ends once those under way are answered; Orleans tells it only then. Who listens to
/// it waits for seconds in one call, and its work may take minutes: everybody else would wait as long, as after a silo was lost that knew
/// where the activation is.
/// </remarks>
internal sealed class ActivationEndings : IObserver<GrainLifecycleEvents.LifecycleEvent>, IDisposable
{
    private readonly ConditionalWeakTable<IGrainContext, CancellationTokenSource> _ends = [];
    private readonly IDisposable _subscription;

    /// <summary>Listens to what Orleans says of activations.</summary>
    public ActivationEndings()
    {
        _subscription = GrainLifecycleEvents.AllEvents.Subscribe(this);
    }

    /// <summary>Is cancelled when an activation is to end.</summary>
    public CancellationToken Of(IGrainContext activation) =>
        _ends.GetValue(activation, _ => new CancellationTokenSource()).Token;

    /// <inheritdoc/>
    public void OnNext(GrainLifecycleEvents.LifecycleEvent value)
    {
        if (
            value is GrainLifecycleEvents.Deactivating { GrainContext: var activation }
            && _ends.TryGetValue(activation, out var end)
        )
        {
            // Whoever is to end it holds a lock on it now: what waits for the end goes on elsewhere.
            _ = end.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
        // Nothing more is told: activations end as they did without it.
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
        // As when nothing more is told.
    }

    /// <inheritdoc/>
    public void Dispose() => _subscription.Dispose();
}
