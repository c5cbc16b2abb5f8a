using Microsoft.Extensions.Options;
using Orleans.Runtime;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Projection;

namespace RoxMind.Grains.Events.Upkeep;

/// <summary>
/// Lets the events go whose work was done longest ago once a silo holds the results of too many: an import of a large file goes over
/// hundreds of events within minutes. What one holds is read again when it is asked for.
/// </summary>
internal sealed class ActiveEvents(IGrainFactory grains, IOptions<EventOptions> options)
{
    private static readonly DeactivationReason s_reason = new(
        DeactivationReasonCode.ActivationIdle,
        "Others need the memory."
    );

    private readonly Lock _gate = new();
    private readonly LinkedList<(IGrainContext Event, int Results)> _oldestFirst = [];
    private readonly Dictionary<IGrainContext, LinkedListNode<(IGrainContext Event, int Results)>> _resting = [];
    private int _results;

    /// <summary>An event has work to do, or is gone.</summary>
    public void Leave(IGrainContext context)
    {
        lock (_gate)
        {
            if (_resting.Remove(context, out var node))
            {
                _results -= node.Value.Results;
                _oldestFirst.Remove(node);
            }
        }
    }

    /// <summary>An event has done its work; those that did longest ago go, when their results are too many together.</summary>
    /// <param name="context">The event.</param>
    /// <param name="results">How many results it holds.</param>
    public void Rest(IGrainContext context, int results)
    {
        List<IGrainContext> gone = [];
        lock (_gate)
        {
            Leave(context);
            _results += results;
            _resting[context] = _oldestFirst.AddLast((context, results));
            while (_results > options.Value.MostResults && _oldestFirst.First!.Value.Event != context)
            {
                gone.Add(_oldestFirst.First.Value.Event);
                Leave(gone[^1]);
            }
        }

        gone.ForEach(one => one.Deactivate(s_reason));
    }

    /// <summary>Has those that have done their work look whether there is some again.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken)
    {
        IEventGrain[] resting;
        lock (_gate)
        {
            resting = [.. _resting.Keys.Select(one => grains.GetGrain<IEventGrain>(one.GrainId))];
        }

        return Task.WhenAll(resting.Select(one => one.ResumeAsync(cancellationToken)));
    }
}
