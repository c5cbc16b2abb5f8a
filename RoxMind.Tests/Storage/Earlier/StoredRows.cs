using Microsoft.Data.Sqlite;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>Reads the rows of a data folder's database as they stand there, past everything that knows what they mean.</summary>
internal static class StoredRows
{
    /// <summary>The states of grains.</summary>
    public static List<(GrainId Grain, string Name, long Version, byte[] Data)> States(string folder) =>
        Read(
            folder,
            "SELECT grain, name, version, data FROM grain_state ORDER BY grain, name",
            row => (GrainId.Parse(row.GetString(0)), row.GetString(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3))
        );

    /// <summary>The entries of the events' logs.</summary>
    public static List<byte[]> Facts(string folder) =>
        Read(folder, "SELECT fact FROM event_entry ORDER BY log, seq", row => row.GetFieldValue<byte[]>(0));

    /// <summary>The races that are searched.</summary>
    public static List<byte[]> Races(string folder) =>
        Read(folder, "SELECT data FROM race_index ORDER BY race", row => row.GetFieldValue<byte[]>(0));

    private static List<T> Read<T>(string folder, string sql, Func<SqliteDataReader, T> read)
    {
        var name = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "roxmind.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        using var connection = new SqliteConnection(name.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }
}
