using Orleans.Concurrency;

namespace RoxMind.Grains.Events.Validation;

/// <summary>
/// Counts what was sent in for an event and did not become a result, for its quality report. The key is the event id. Kept
/// apart from the event's log: sending results again changes nothing there.
/// </summary>
[Alias("intake")]
public interface ITurnedAwayGrain : IGrainWithStringKey
{
    /// <summary>All sources together.</summary>
    [Alias("get")]
    [AlwaysInterleave]
    Task<TurnedAwayCounts> GetAsync(CancellationToken cancellationToken);

    /// <summary>Says what one source has turned away in all; saying it again changes nothing.</summary>
    /// <param name="source">The source, for example the id of an import.</param>
    /// <param name="counts">Everything it has turned away so far.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("set")]
    Task SetAsync(string source, TurnedAwayCounts counts, CancellationToken cancellationToken);

    /// <summary>
    /// Adds what was turned away while results arrive live. Nobody waits for it: after a crash the last of these counts may be
    /// missing, never a result.
    /// </summary>
    [Alias("add")]
    [OneWay]
    Task AddAsync(TurnedAwayCounts counts);
}
