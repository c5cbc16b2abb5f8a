using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Which packed races are kept, and what has changed since, as the writer changes it.</summary>
internal sealed class PackTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _begin = new(
        connection,
        "INSERT INTO race_pack (number, file, place) VALUES (1, NULL, 0) ON CONFLICT DO NOTHING"
    );

    private readonly Statement _place = new(
        connection,
        "SELECT max(coalesce((SELECT max(place) FROM race_change), 0), (SELECT place FROM race_pack))"
    );

    private readonly Statement _keep = new(
        connection,
        "UPDATE race_pack SET file = @0, place = @1",
        SqliteType.Text,
        SqliteType.Integer
    );

    private readonly Statement _forget = new(
        connection,
        "DELETE FROM race_change WHERE place <= @0",
        SqliteType.Integer
    );

    /// <summary>The table of a connection.</summary>
    public static PackTable On(WriteConnection connection) => connection.Tables.Get(static open => new PackTable(open));

    /// <summary>Notes changes from here on.</summary>
    /// <returns>The place of the last change before.</returns>
    public long Mark()
    {
        _begin.Run();
        using var row = _place.Query();
        row.Read();
        return row.GetInt64(0);
    }

    /// <summary>Notes which file has the races as they were at a place; changes before it are not needed any more.</summary>
    public void Keep(string file, long place)
    {
        _keep.Run(file, place);
        _forget.Run(place);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _begin.Dispose();
        _place.Dispose();
        _keep.Dispose();
        _forget.Dispose();
    }
}
