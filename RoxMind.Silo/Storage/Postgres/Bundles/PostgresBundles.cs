using RoxMind.Grains.Models.Serving;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Bundles;

/// <summary>Has the silos of a cluster tell each other what they serve in its database.</summary>
/// <param name="store">The database.</param>
/// <param name="silo">Name of this silo.</param>
internal sealed class PostgresBundles(PostgresStore store, string silo) : IServedBundles
{
    // 3 is Orleans' number of an active silo. This one need not be a member yet.
    private const string ReadSql = """
        SELECT s.silo, s.version, b.first_seen FROM silo_bundle s JOIN bundle b USING (version)
        WHERE s.silo = $1 OR EXISTS (SELECT FROM cluster_member m WHERE m.silo_name = s.silo AND m.status = 3)
        """;

    // 6 is Orleans' number of a dead silo. One that starts may have no row among the members yet: it finds its own gone and tells it again.
    private const string WriteSql = """
        WITH known AS (
            INSERT INTO bundle (version) VALUES ($2) ON CONFLICT (version) DO NOTHING
        ), gone AS (
            DELETE FROM silo_bundle s WHERE s.silo <> $1
                AND NOT EXISTS (SELECT FROM cluster_member m WHERE m.silo_name = s.silo AND m.status <> 6)
        )
        INSERT INTO silo_bundle (silo, version) VALUES ($1, $2)
        ON CONFLICT (silo) DO UPDATE SET version = excluded.version, since = now()
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ServedBundle>> TellAsync(string version, CancellationToken cancellationToken)
    {
        var served = await ReadAsync(cancellationToken);
        if (served.Exists(one => one.Silo == silo && one.Version == version))
        {
            return served;
        }

        await store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(WriteSql, row => row.GetString(0), cancel, Of(silo), Of(version)),
            cancellationToken
        );
        return await ReadAsync(cancellationToken);
    }

    private async Task<List<ServedBundle>> ReadAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    ReadSql,
                    row => new ServedBundle(row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2)),
                    cancel,
                    Of(silo)
                ),
            cancellationToken
        );
}
