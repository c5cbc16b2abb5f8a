using System.Data;
using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Telemetry;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>
/// Writes for everybody in a silo, over one connection: it takes what waits, sends it as one batch, which is one transaction and one way to
/// the database and back, and acknowledges each write after the commit. What arrives meanwhile is the next round.
/// </summary>
/// <remarks>
/// A round that met a fault of the database or the network is made again for a while. Nobody may have heard that it succeeded the first
/// time, so every kind of write finds itself again. A fault of one write's own fails that write alone.
/// </remarks>
internal sealed class RoundWriter : IAsyncDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(500);

    private readonly NpgsqlDataSource _source;
    private readonly PostgresOptions _options;
    private readonly string _database;
    private readonly Channel<IStoreWrite> _queue;
    private readonly Queue<IStoreWrite> _deferred = [];
    private readonly Task _work;
    private NpgsqlConnection? _connection;
    private volatile Exception? _fault;

    public RoundWriter(NpgsqlDataSource source, PostgresOptions options, string database)
    {
        _source = source;
        _options = options;
        _database = database;
        _queue = Channel.CreateBounded<IStoreWrite>(
            new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true }
        );
        _work = Task.Run(RunAsync);
    }

    /// <summary>What the last round met; null when it was written.</summary>
    public Exception? Fault => _fault;

    /// <summary>Raised when a round was given up; handlers must be quick.</summary>
    public event EventHandler<WriteFailedEventArgs>? Failed;

    /// <summary>Puts a write into the queue, waiting for a place when it is full.</summary>
    public async ValueTask EnqueueAsync(IStoreWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The store is closed.", closed);
        }
    }

    /// <summary>Writes what was taken, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
#pragma warning disable VSTHRD003 // The writer's own work.
        await _work;
#pragma warning restore VSTHRD003
        await CloseAsync();
    }

    private async Task RunAsync()
    {
        while (_deferred.Count > 0 || await _queue.Reader.WaitToReadAsync())
        {
            await CommitAsync(TakeRound());
        }
    }

    private List<IStoreWrite> TakeRound()
    {
        var round = new List<IStoreWrite>();
        var keys = new HashSet<(IWriteKind Kind, string Key)>();
        var rows = 0;

        void Take(IStoreWrite write)
        {
            if (write.Key is { } key && !keys.Add((write.Kind, key)))
            {
                _deferred.Enqueue(write);
                return;
            }

            round.Add(write);
            rows += write.Rows;
        }

        bool HasRoom() => round.Count < _options.RoundWrites && rows < _options.RoundRows;

        for (var waiting = _deferred.Count; waiting > 0; waiting--)
        {
            Take(_deferred.Dequeue());
        }

        while (HasRoom() && _deferred.Count < _options.QueueCapacity && _queue.Reader.TryRead(out var write))
        {
            Take(write);
        }

        return round;
    }

    private async Task CommitAsync(List<IStoreWrite> round)
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            await WriteAsync(round);
            SiloMeter.Committed(start, round.Count);
        }
#pragma warning disable CA1031 // Handed to those who asked; the writer goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (!PostgresFault.IsGeneral(error) && round.Count > 1)
            {
                // Nothing of the round was written, for one of them.
                foreach (var write in round)
                {
                    await CommitAsync([write]);
                }

                return;
            }

            var fault = PostgresFault.Describe(error, _database);
            if (PostgresFault.IsGeneral(error))
            {
                _fault = fault;
                SiloMeter.Failures.Add(1);
                Failed?.Invoke(this, new WriteFailedEventArgs(fault));
            }

            foreach (var write in round)
            {
                write.Fail(fault);
            }

            return;
        }

        _fault = null;
        foreach (var write in round)
        {
            write.Acknowledge();
        }
    }

    /// <summary>Writes a round, again and again for a while where that can help.</summary>
    private async Task WriteAsync(List<IStoreWrite> round)
    {
        var start = TimeProvider.System.GetTimestamp();
        var failures = 0;
        while (true)
        {
            try
            {
                await ExecuteAsync(round);
                return;
            }
            catch (Exception error) when (PostgresFault.IsGeneral(error) || IsBroken)
            {
                var isOver = !PostgresFault.IsTransient(error) && (!IsBroken || error is PostgresException);
                await CloseAsync();
                var pause = GrowingPause.After(s_firstPause, ++failures, s_longestPause);
                if (
                    _fault is not null
                    || isOver
                    || TimeProvider.System.GetElapsedTime(start) + pause > _options.RetryFor
                )
                {
                    throw;
                }

                await Task.Delay(pause);
            }
        }
    }

    private async Task ExecuteAsync(List<IStoreWrite> round)
    {
        if (IsBroken)
        {
            // Nobody was writing when it broke, so nobody met a fault.
            await CloseAsync();
        }

        _connection ??= await _source.OpenConnectionAsync();
        var kinds = round.GroupBy(write => write.Kind).OrderBy(kind => kind.Key.Order).ToArray();
        var writes = Array.ConvertAll(
            kinds,
            kind => kind.OrderBy(write => write.Key, StringComparer.Ordinal).ToArray()
        );
        await using var batch = new NpgsqlBatch(_connection);
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i].Key.Describe(batch, writes[i]);
        }

        if (_options.Silo is { } silo)
        {
            // At the end: a silo that hung in the middle of a round is asked when it goes on.
            batch.Add("SELECT demand_member($1)", BatchExtensions.Of(silo));
        }

        await using var reader = await batch.ExecuteReaderAsync();
        for (var i = 0; i < kinds.Length; i++)
        {
            await kinds[i].Key.ReadAsync(reader, writes[i], CancellationToken.None);
            await reader.NextResultAsync();
        }

        // The commit is answered when the reader is at its end.
        while (await reader.NextResultAsync())
        {
            // What demanded that the silo is a member answers nothing.
        }
    }

    /// <summary>Whether the connection broke, whatever fault told: it is not used again.</summary>
    private bool IsBroken => _connection is { State: not ConnectionState.Open };

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }
}
