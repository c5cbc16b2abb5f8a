using Npgsql;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>Statements with parameters by position.</summary>
internal static class BatchExtensions
{
    /// <summary>Adds a statement to a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="sql">A constant; values are always parameters.</param>
    /// <param name="parameters">Values of <c>$1</c>, <c>$2</c>…</param>
    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }

    /// <summary>Reads the rows of a statement.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">A constant; values are always parameters.</param>
    /// <param name="row">Reads a row.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <param name="parameters">Values of <c>$1</c>, <c>$2</c>…</param>
    public static async Task<List<T>> QueryAsync<T>(
        this NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>A value of a parameter.</summary>
    public static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
