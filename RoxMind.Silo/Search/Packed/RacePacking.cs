using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Silo.Search.Packed;

/// <summary>Packs the races anew once enough of them have changed, one packing at a time, beside everything else.</summary>
/// <param name="changes">The queue of the index's changes.</param>
/// <param name="store">Where packed races are kept; null where they are not.</param>
/// <param name="fewest">So many races at least are worth it, and so many changes.</param>
/// <param name="logger">Is told what failed.</param>
internal sealed partial class RacePacking(ChangeQueue changes, IPackedRaceStore? store, int fewest, ILogger logger)
{
    /// <summary>Races are packed anew when this share of them has changed: until then a start has the changes to read.</summary>
    private const int Share = 32;

    private long _changes;
    private int _isPacking;
    private Task _packing = Task.CompletedTask;

    /// <summary>Ends when nothing is being packed.</summary>
    public Task Idle => Volatile.Read(ref _packing);

    /// <summary>Counts changes, and packs the races if that makes enough. Not under the gate.</summary>
    /// <param name="count">How many more races have changed.</param>
    /// <param name="races">How many races there are.</param>
    /// <param name="now">The complete races as they are and stay; called under the gate.</param>
    /// <param name="cancellationToken">Gives up packing.</param>
    public void Count(
        int count,
        int races,
        Func<IEnumerable<(StationStandard, RaceRows)>> now,
        CancellationToken cancellationToken
    )
    {
        if (
            store is not null
            && Interlocked.Add(ref _changes, count) >= Math.Max(fewest, races / Share)
            && races >= fewest
            && Interlocked.Exchange(ref _isPacking, 1) == 0
        )
        {
            Volatile.Write(ref _packing, Task.Run(() => PackAsync(store, now, cancellationToken), cancellationToken));
        }
    }

    private async Task PackAsync(
        IPackedRaceStore kept,
        Func<IEnumerable<(StationStandard, RaceRows)>> now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            IEnumerable<(StationStandard, RaceRows)> races = [];
            var place = Task.FromResult(0L);
            await changes.AddAsync(
                () => place = kept.MarkAsync(cancellationToken),
                () =>
                {
                    races = now();
                    Interlocked.Exchange(ref _changes, 0);
                }
            );
            await kept.KeepAsync(PackedRaces.Of(races), await place, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service ends; the next one packs.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFailed(fault.Message);
        }
        finally
        {
            Volatile.Write(ref _isPacking, 0);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The races could not be packed, and the next start takes longer: {Reason}")]
    private partial void LogFailed(string reason);
}
