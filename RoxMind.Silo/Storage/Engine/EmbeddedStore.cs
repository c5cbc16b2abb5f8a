using Microsoft.Data.Sqlite;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Telemetry;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>
/// The embedded durable store: one database file, one writer that commits in groups, a few readers beside it. What was
/// acknowledged is on disk; readers see only what is on disk.
/// </summary>
internal sealed class EmbeddedStore : IAsyncDisposable, IDisposable
{
    /// <summary>Name of the database in a data folder.</summary>
    public const string FileName = "roxmind.db";

    private readonly string _file;
    private readonly GroupCommitWriter _writer;
    private readonly ReaderPool _readers;
    private int _disposed;

    private EmbeddedStore(string file, GroupCommitWriter writer, ReaderPool readers)
    {
        _file = file;
        _writer = writer;
        _readers = readers;
        Bytes = new StoredBytes(file);
    }

    /// <summary>The database.</summary>
    public string File => _file;

    /// <summary>What is in its file.</summary>
    public StoredBytes Bytes { get; }

    /// <summary>Whether the last write found the disk full; a write that succeeds ends it.</summary>
    public bool IsOutOfSpace => _writer.IsOutOfSpace;

    /// <summary>Raised on the writer's thread when a transaction failed for the database or the disk; handlers must be quick.</summary>
    public event EventHandler<WriteFailedEventArgs>? WriteFailed
    {
        add => _writer.Failed += value;
        remove => _writer.Failed -= value;
    }

    /// <summary>Opens the database of a data folder, or makes it.</summary>
    /// <param name="folder">The folder, which must stay open until the store is disposed.</param>
    /// <param name="options">Limits; null takes the defaults.</param>
    /// <exception cref="StoreTooNewException">A newer program wrote it.</exception>
    /// <exception cref="DamagedStoreException">It is damaged, or lacks what was acknowledged.</exception>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public static EmbeddedStore Open(DataFolder folder, EmbeddedStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        options ??= new EmbeddedStoreOptions();
        var file = Path.Combine(folder.Path, FileName);
        SqliteConnection? connection = null;
        StoreMark? mark = null;
        try
        {
            LostWrites.Demand(folder.Path);
            connection = Database.OpenWriter(file, options);
            mark = StoreMark.Open(folder.Path);
            var readers = new ReaderPool(file, options.Readers);
            return new EmbeddedStore(
                file,
                new GroupCommitWriter(file, options, new WriteConnection(connection), mark),
                readers
            );
        }
        catch (Exception e)
        {
            mark?.Dispose();
            connection?.Dispose();
            if (e is SqliteException fault)
            {
                throw DatabaseFault.Describe(fault, file);
            }

            throw;
        }
    }

    /// <summary>Writes, and answers after the write is on disk.</summary>
    /// <param name="operation">What to write.</param>
    /// <param name="cancellationToken">Gives up waiting for a place in the queue; nothing is written then.</param>
    /// <exception cref="OutOfSpaceException">The disk is full, and nothing was written.</exception>
    /// <exception cref="StoreException">Nothing was written.</exception>
    public async Task<T> WriteAsync<T>(WriteOperation<T> operation, CancellationToken cancellationToken)
    {
        using var span = SiloMeter.Source.StartActivity("store write");
        await _writer.EnqueueAsync(operation, cancellationToken);
        return await operation.Completion;
    }

    /// <summary>Empties the log of transactions, which holds what was replaced and removed since it was begun.</summary>
    /// <param name="isAnew">Whether the database is written anew before, without what its pages hold beside their rows.</param>
    /// <param name="cancellationToken">Gives up waiting; it may still happen.</param>
    /// <exception cref="StoreException">Somebody reads for long, or there is no room.</exception>
    public async Task EmptyLogAsync(bool isAnew, CancellationToken cancellationToken)
    {
        var emptying = new EmptyLog(isAnew, _file);
        await _writer.EnqueueAsync(emptying, cancellationToken);
        await emptying.Completion.WaitAsync(cancellationToken);
    }

    /// <summary>Reads what is committed.</summary>
    /// <param name="read">A short read; it runs on the caller's thread.</param>
    /// <param name="cancellationToken">Gives up waiting for a free connection.</param>
    /// <exception cref="StoreException">The database cannot be read.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<ReadConnection, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await _readers.ReadAsync(read, cancellationToken);
        }
        catch (SqliteException e)
        {
            throw DatabaseFault.Describe(e, _file);
        }
    }

    /// <summary>Writes what was taken, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DrainAsync();
        Dispose();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _readers.Dispose();
            _writer.Dispose();
            Bytes.Dispose();
        }
    }
}
