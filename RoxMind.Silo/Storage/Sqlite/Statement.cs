using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>A statement compiled once and run many times, its parameters <c>@0</c>, <c>@1</c>… given by position.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">The one connection it runs on.</param>
    /// <param name="sql">A constant; values are always parameters.</param>
    /// <param name="parameters">Types by position.</param>
    public Statement(SqliteConnection connection, string sql, params ReadOnlySpan<SqliteType> parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        _command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters.Length; i++)
        {
            _command.Parameters.Add($"@{i}", parameters[i]);
        }
    }

    /// <summary>Runs it and says how many rows changed.</summary>
    public int Run(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads rows.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i];
        }
    }
}
