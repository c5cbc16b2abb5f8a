using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Storage;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Lifetime;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Listing;

/// <summary>
/// Lists events from what each said last. The logs' heads tell which of them have changed since: those alone are asked, so that a list costs
/// the events that run, not all that ever were.
/// </summary>
[GrainType("event-listing")]
[Reentrant]
internal sealed partial class EventListingGrain(
    [PersistentState("event-listing")] IPersistentState<EventListingState> kept,
    IEventLog log,
    ILogger<EventListingGrain> logger
) : Grain, IEventListingGrain
{
    /// <summary>Events that are asked at a time: each may have to be read from disk.</summary>
    private const int AtATime = 32;

    /// <summary>What is kept is only a short cut, so it need not be of this moment.</summary>
    private static readonly TimeSpan s_keepEvery = TimeSpan.FromMinutes(1);

    private Dictionary<string, EventSummary> _events = [];
    private Task _asking = Task.CompletedTask;
    private bool _hasChanged;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _events = kept.State.Events.ToDictionary(one => one.EventId, StringComparer.Ordinal);
        this.RegisterGrainTimer(
            KeepAsync,
            new GrainTimerCreationOptions(s_keepEvery, s_keepEvery) { Interleave = true }
        );
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        KeepAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<EventsPage> ListAsync(EventsQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var heads = await log.GetHeadsAsync(cancellationToken);
        await RefreshAsync(heads, cancellationToken);
        var selection = new EventSelection(query.Filter);
        var found = heads
            .Select(head => _events[head.EventId])
            .Where(selection.Takes)
            .Select(one => new ListedEvent(one, EventSorting.PlaceOf(one, query.Order, query.IsDescending)))
            .ToList();
        found.Sort((one, other) => one.Place.ComparedTo(other.Place));
        var (start, end) = query.Range.Within(found.Count, position => found[position].Place);
        return new EventsPage(found.Count, start, [.. found[start..end]]);
    }

    /// <summary>Asks the events whose logs have grown. Who gives up waiting leaves the asking to go on, and finds more known next time.</summary>
    private async Task RefreshAsync(IReadOnlyList<EventHead> heads, CancellationToken cancellationToken)
    {
        // Two that ask at once do not ask the same events twice.
        await _asking.WaitAsync(cancellationToken).Quietly();
        cancellationToken.ThrowIfCancellationRequested();
        var grown = heads
            .Where(head => !_events.TryGetValue(head.EventId, out var known) || known.Head < head.Head)
            .Select(head => head.EventId)
            .ToList();
        if (grown.Count > 0)
        {
            _asking = AskAsync(grown);
            await _asking.WaitAsync(cancellationToken);
        }
    }

    private async Task AskAsync(IReadOnlyList<string> eventIds)
    {
        foreach (var some in eventIds.Chunk(AtATime))
        {
            await Task.WhenAll(some.Select(TakeAsync));
        }

        async Task TakeAsync(string eventId)
        {
            _events[eventId] = await GrainFactory
                .GetGrain<IEventGrain>(eventId)
                .GetSummaryAsync(CancellationToken.None);
            _hasChanged = true;
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (!_hasChanged)
        {
            return;
        }

        _hasChanged = false;
        try
        {
            var state = new EventListingState { Events = [.. _events.Values] };
            await kept.ReplaceAsync(state, cancellationToken);
        }
        catch (InconsistentStateException)
        {
            DeactivateOnIdle();
        }
#pragma warning disable CA1031 // boundary: what is kept is a short cut; it is tried again with the next change.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _hasChanged = true;
            if (fault is not OutOfSpaceException)
            {
                LogNotKept(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is known of the events could not be kept; it is tried again")]
    private partial void LogNotKept(Exception fault);
}
