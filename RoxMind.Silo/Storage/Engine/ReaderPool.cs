using System.Collections.Concurrent;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>A few connections that read beside the writer; a read that finds none free waits for one.</summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly ConcurrentQueue<ReadConnection> _idle = new();
    private readonly SemaphoreSlim _free;
    private readonly int _count;

    public ReaderPool(string file, int count)
    {
        _count = count;
        _free = new SemaphoreSlim(count, count);
        for (var i = 0; i < count; i++)
        {
#pragma warning disable CA2000 // The pool owns its connections.
            _idle.Enqueue(new ReadConnection(Database.OpenReader(file)));
#pragma warning restore CA2000
        }
    }

    /// <summary>Reads what is committed at this moment. The read runs on the caller's thread; it is short.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<ReadConnection, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
#pragma warning disable CA2000 // Goes back to the pool.
        _idle.TryDequeue(out var connection);
#pragma warning restore CA2000
        try
        {
            return read(connection!);
        }
        finally
        {
            _idle.Enqueue(connection!);
            _free.Release();
        }
    }

    /// <summary>Waits for the reads under way and closes the connections.</summary>
    public void Dispose()
    {
        for (var i = 0; i < _count; i++)
        {
            _free.Wait();
        }

        while (_idle.TryDequeue(out var connection))
        {
            connection.Dispose();
        }

        _free.Dispose();
    }
}
