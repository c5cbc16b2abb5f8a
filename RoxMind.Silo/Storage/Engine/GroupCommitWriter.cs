using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Telemetry;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>
/// One thread that writes for everybody: it takes what waits, runs it in one transaction, and acknowledges each
/// operation after the commit. What arrives meanwhile is the next transaction, so the cost of a commit is shared by
/// as many as wait for it.
/// </summary>
internal sealed class GroupCommitWriter : IDisposable
{
    private readonly string _file;
    private readonly EmbeddedStoreOptions _options;
    private readonly WriteConnection _connection;
    private readonly StoreMark _mark;
    private readonly Channel<IWriteOperation> _queue;
    private readonly List<IWriteOperation> _batch;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _broken;
    private volatile bool _isOutOfSpace;

    public GroupCommitWriter(string file, EmbeddedStoreOptions options, WriteConnection connection, StoreMark mark)
    {
        _file = file;
        _options = options;
        _connection = connection;
        _mark = mark;
        _batch = new List<IWriteOperation>(options.BatchOperations);
        _queue = Channel.CreateBounded<IWriteOperation>(
            new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true }
        );
        _thread = new Thread(Run) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>Whether the last transaction found the disk full.</summary>
    public bool IsOutOfSpace => _isOutOfSpace;

    /// <summary>Raised on the writer's thread when a transaction failed for the database or the disk.</summary>
    public event EventHandler<WriteFailedEventArgs>? Failed;

    /// <summary>Puts an operation into the queue, waiting for a place when it is full.</summary>
    /// <param name="operation">Completes by itself after its commit.</param>
    /// <param name="cancellationToken">Gives up waiting for a place; nothing is written then.</param>
    public async ValueTask EnqueueAsync(IWriteOperation operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await _queue.Writer.WriteAsync(operation, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw Closed();
        }
    }

    /// <summary>Takes no more operations, and returns when all that were taken are on disk.</summary>
    public Task DrainAsync()
    {
        _queue.Writer.TryComplete();
        return _ended.Task;
    }

    /// <inheritdoc cref="DrainAsync"/>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        _connection.Dispose();
        _mark.Dispose();
    }

    private void Run()
    {
        try
        {
            while (WaitForWork())
            {
                CommitBatch();
            }
        }
#pragma warning disable CA1031 // The thread's end: whoever waits must hear of a defect, and the process must not die of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _broken = e;
            _queue.Writer.TryComplete();
            FailAll(e);
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private bool WaitForWork()
    {
#pragma warning disable VSTHRD002 // This thread has nothing else to do.
        return _queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    private void CommitBatch()
    {
        var rows = 0;
        while (
            _batch.Count < _options.BatchOperations
            && rows < _options.BatchRows
            && _queue.Reader.TryRead(out var operation)
        )
        {
            _batch.Add(operation);
            rows += operation.Rows;
        }

        try
        {
            var start = Stopwatch.GetTimestamp();
            ExecuteBatch();
            SiloMeter.Committed(start, _batch.Count);
        }
        catch (SqliteException e)
        {
            _isOutOfSpace = DatabaseFault.IsOutOfSpace(e);
            FailBatch(e);
            return;
        }

        _isOutOfSpace = false;
        Mark();
        foreach (var operation in _batch)
        {
            operation.Acknowledge();
        }

        _batch.Clear();
    }

    /// <summary>What is on disk is acknowledged also where the mark cannot be moved: then a loss of it might go unnoticed.</summary>
    private void Mark()
    {
        try
        {
            _mark.Move(_connection.Revision);
        }
        catch (IOException e)
        {
            Failed?.Invoke(this, new WriteFailedEventArgs(e));
        }
    }

    private void ExecuteBatch()
    {
        while (_batch.Count > 0)
        {
            _connection.Begin();
            if (ExecuteAll() is not { } failed)
            {
                _connection.Commit();
                return;
            }

            // The transaction holds part of an operation that failed: take it back and run the others again.
            _connection.Rollback();
            _batch.Remove(failed.Operation);
            failed.Operation.Fail(
                failed.Error is SqliteException error ? DatabaseFault.Describe(error, _file) : failed.Error
            );
        }
    }

    private (IWriteOperation Operation, Exception Error)? ExecuteAll()
    {
        foreach (var operation in _batch)
        {
            try
            {
                operation.Execute(_connection);
            }
#pragma warning disable CA1031 // Handed to the one who asked; the others go on.
            catch (Exception e) when (!DatabaseFault.IsGeneral(e))
#pragma warning restore CA1031
            {
                return (operation, e);
            }
        }

        return null;
    }

    private void FailBatch(SqliteException error)
    {
        var fault = DatabaseFault.Describe(error, _file);
        SiloMeter.Failures.Add(1);
        Failed?.Invoke(this, new WriteFailedEventArgs(fault));
        foreach (var operation in _batch)
        {
            operation.Fail(fault);
        }

        _batch.Clear();
        _connection.Rollback();
    }

    private void FailAll(Exception error)
    {
        var fault = new StoreException($"Writing to {_file} stopped: {error.Message}", isTransient: false, error);
        foreach (var operation in _batch)
        {
            operation.Fail(fault);
        }

        while (_queue.Reader.TryRead(out var operation))
        {
            operation.Fail(fault);
        }
    }

    private Exception Closed() =>
        _broken is { } error
            ? new StoreException($"Writing to {_file} stopped: {error.Message}", isTransient: false, error)
            : new ObjectDisposedException(nameof(EmbeddedStore));
}
