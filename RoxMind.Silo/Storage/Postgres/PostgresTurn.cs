using System.Security.Cryptography;
using RoxMind.Grains.Persistence;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>
/// Gives each sweep to one silo of the cluster: whoever has it comes for it again, and when it does not, another gets it soon. The
/// database's clock counts, so a silo that was frozen does not hold what it had.
/// </summary>
internal sealed class PostgresTurn(PostgresStore store) : ISweepTurn
{
    private const string Sql = """
        INSERT INTO sweep_turn AS t (name, holder, until) VALUES ($1, $2, now() + $3)
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE t.holder = excluded.holder OR t.until < now()
        RETURNING true
        """;

    private static readonly TimeSpan s_held = TimeSpan.FromSeconds(6);

    private readonly string _holder = RandomNumberGenerator.GetHexString(32);

    /// <inheritdoc/>
    public async ValueTask<bool> IsOursAsync(string sweep, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await store.ReadAsync(
                (connection, cancel) =>
                    connection.QueryAsync(Sql, row => row.GetBoolean(0), cancel, Of(sweep), Of(_holder), Of(s_held)),
                cancellationToken
            );
            return taken.Count > 0;
        }
        catch (StorageFaultException)
        {
            // It is nobody's while the database is away, which the store itself tells.
            return false;
        }
    }
}
