using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>
/// What the engine's users keep on a connection: their tables with the statements, opened when first asked for and closed with
/// the connection. So the engine knows none of them.
/// </summary>
internal sealed class ConnectionTables(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Type, IDisposable> _open = [];

    /// <summary>A table of this connection.</summary>
    /// <param name="open">Opens it the first time.</param>
    public T Get<T>(Func<SqliteConnection, T> open)
        where T : class, IDisposable
    {
        if (_open.TryGetValue(typeof(T), out var known))
        {
            return (T)known;
        }

        var opened = open(connection);
        _open[typeof(T)] = opened;
        return opened;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _open.Values)
        {
            table.Dispose();
        }

        _open.Clear();
    }
}
