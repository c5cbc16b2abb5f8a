using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>Calls to an event that leave out what most callers have no use for.</summary>
public static class EventGrainCalls
{
    /// <summary>Records results that are sent by themselves, not as a part of a publication.</summary>
    /// <inheritdoc cref="IEventGrain.RecordAsync"/>
    public static Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        this IEventGrain grain,
        IReadOnlyList<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.RecordAsync(results, source: null, cancellationToken);
    }
}
