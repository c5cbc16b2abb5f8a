using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>
/// Brings the collection to what the index of races holds: all of it at the start, then each change. Milvus may be away: what is to be
/// brought is remembered by id and tried again after pauses that grow, and nobody who records anything waits for it.
/// </summary>
internal sealed partial class ShapeFollower(
    RaceIndex races,
    ShapeCollection collection,
    TimeProvider clock,
    ILogger<ShapeFollower> logger
) : BackgroundService
{
    private const int Batch = 200;

    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private TaskCompletionSource _more = New();
    private TaskCompletionSource _caughtUp = New();
    private MilvusException? _fault;
    private long _generation;

    /// <summary>What went wrong last; null while nothing does.</summary>
    public MilvusException? Fault => Volatile.Read(ref _fault);

    /// <summary>Whether the collection was brought to what there is at least once, since the start.</summary>
    public bool HasStarted => Volatile.Read(ref _generation) > 0;

    /// <summary>Ends when the collection has everything that was told before the call.</summary>
    public Task CaughtUp
    {
        get
        {
            lock (_gate)
            {
                return _caughtUp.Task;
            }
        }
    }

    /// <summary>Tells that races were changed or removed.</summary>
    public void Tell(IEnumerable<string> raceIds)
    {
        lock (_gate)
        {
            _changed.UnionWith(raceIds);
            if (_caughtUp.Task.IsCompleted)
            {
                _caughtUp = New();
            }

            _more.TrySetResult();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = s_firstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await BringAsync(stoppingToken);
                pause = s_firstPause;
                await MoreAsync().WaitAsync(stoppingToken);
            }
            catch (MilvusException fault)
            {
                Volatile.Write(ref _fault, fault);
                LogBehind(fault.Message, pause.TotalSeconds);
                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
            }
        }
    }

    private async Task BringAsync(CancellationToken cancellationToken)
    {
        if (!HasStarted)
        {
            await races.LoadAsync(cancellationToken);
            await collection.PrepareAsync(cancellationToken);
            var generation = clock.GetUtcNow().ToUnixTimeMilliseconds();
            foreach (
                var some in races.Entries.Select(entry => entry.Race).Where(race => race.Splits.IsComplete).Chunk(Batch)
            )
            {
                await collection.WriteAsync(some, generation, cancellationToken);
            }

            await collection.RemoveBeforeAsync(generation, cancellationToken);
            Volatile.Write(ref _generation, generation);
        }

        while (Take() is { Length: > 0 } ids)
        {
            await BringAsync(ids, cancellationToken);
        }

        Volatile.Write(ref _fault, null);
    }

    private async Task BringAsync(string[] ids, CancellationToken cancellationToken)
    {
        try
        {
            var known = ids.Select(id => (Id: id, Race: races.Find(id)))
                .ToLookup(one => one.Race is { Splits.IsComplete: true });
            if (known[true].Any())
            {
                await collection.WriteAsync(known[true].Select(one => one.Race!), _generation, cancellationToken);
            }

            if (known[false].Any())
            {
                await collection.RemoveAsync(known[false].Select(one => one.Id), cancellationToken);
            }
        }
        catch (MilvusException)
        {
            // They are still to be brought.
            Tell(ids);
            throw;
        }
    }

    private string[] Take()
    {
        lock (_gate)
        {
            string[] some = [.. _changed.Take(Batch)];
            _changed.ExceptWith(some);
            if (some.Length == 0)
            {
                _caughtUp.TrySetResult();
                _more = New();
            }

            return some;
        }
    }

    private Task MoreAsync()
    {
        lock (_gate)
        {
            return _more.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "Milvus is behind, and is tried again in {Seconds} s: {Reason}")]
    private partial void LogBehind(string reason, double seconds);
}
