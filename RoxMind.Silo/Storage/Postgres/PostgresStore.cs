using Npgsql;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>A silo's way to the cluster's database: one connection that writes for all, and a few that read.</summary>
internal sealed class PostgresStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly RoundWriter _writer;
    private int _disposed;

    private PostgresStore(NpgsqlDataSource source, RoundWriter writer, string database)
    {
        _source = source;
        _writer = writer;
        Database = database;
    }

    /// <summary>Which database it is, for messages: without user and password.</summary>
    public string Database { get; }

    /// <summary>What the last transaction met; null when it was written.</summary>
    public Exception? Fault => _writer.Fault;

    /// <summary>Raised when writes were given up for the database or the network; handlers must be quick.</summary>
    public event EventHandler<WriteFailedEventArgs>? WriteFailed
    {
        add => _writer.Failed += value;
        remove => _writer.Failed -= value;
    }

    /// <summary>Opens a database whose tables are those of this program.</summary>
    /// <exception cref="SchemaVersionException">They are not.</exception>
    /// <exception cref="StorageFaultException">The database cannot be reached.</exception>
    public static async Task<PostgresStore> OpenAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var source = PostgresConnections.Source(options);
        var database = PostgresConnections.Name(options);
        try
        {
            await PostgresSchema.CheckAsync(source, database, cancellationToken);
            return new PostgresStore(source, new RoundWriter(source, options, database), database);
        }
        catch (Exception error)
        {
            await source.DisposeAsync();
            if (PostgresFault.IsGeneral(error))
            {
                throw PostgresFault.Describe(error, database);
            }

            throw;
        }
    }

    /// <summary>Writes, and answers after the write is durable.</summary>
    /// <param name="write">What to write.</param>
    /// <param name="cancellationToken">Gives up waiting for a place in the queue; nothing is written then.</param>
    /// <exception cref="OutOfSpaceException">The disk is full, and nothing was written.</exception>
    /// <exception cref="StorageFaultException">It is not known to be written.</exception>
    public async Task<T> WriteAsync<T>(StoreWrite<T> write, CancellationToken cancellationToken)
    {
        await _writer.EnqueueAsync(write, cancellationToken);
        return await write.Completion;
    }

    /// <summary>Reads what is committed; once more where the connection was not alive any longer.</summary>
    /// <param name="read">Reads; what it has read before a fault is forgotten.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="StorageFaultException">The database cannot be read.</exception>
    public async ValueTask<T> ReadAsync<T>(
        Func<NpgsqlConnection, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        var isAgain = false;
        while (true)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellationToken);
                return await read(connection, cancellationToken);
            }
            catch (Exception error)
                when (!isAgain && PostgresFault.IsGeneral(error) && PostgresFault.IsTransient(error))
            {
                // A server that was started again ended every connection that waits in the pool.
                _source.Clear();
                isAgain = true;
            }
            catch (Exception error) when (error is NpgsqlException or IOException or TimeoutException)
            {
                throw PostgresFault.Describe(error, Database);
            }
        }
    }

    /// <summary>Ends the sessions of a silo that was put out of the cluster; what they had begun is undone.</summary>
    /// <param name="silo">Its name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="StorageFaultException">The database cannot be reached, or does not let this user do so.</exception>
    public async Task EndSessionsAsync(string silo, CancellationToken cancellationToken) =>
        await ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()",
                    row => row.GetBoolean(0),
                    cancel,
                    BatchExtensions.Of(silo)
                ),
            cancellationToken
        );

    /// <summary>Writes what was taken, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _writer.DisposeAsync();
            await _source.DisposeAsync();
        }
    }
}
