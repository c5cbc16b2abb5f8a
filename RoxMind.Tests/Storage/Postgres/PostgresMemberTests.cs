using Npgsql;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Postgres;

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>A silo that was put out of the cluster writes nothing more, also if it does not know it yet.</summary>
[Slow]
public sealed class PostgresMemberTests
{
    private const string Own = "RoxMind own";
    private const string Other = "RoxMind other";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silo_that_was_put_out_is_refused_and_leaves_nothing()
    {
        await using var bench = await OpenAsync();
        await AppendAsync(bench, "first");
        await PutOutAsync(bench, Other);
        await AppendAsync(bench, "second");
        await PutOutAsync(bench, Own);

        var refusals = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => Assert.ThrowsAsync<StorageFaultException>(() => AppendAsync(bench, $"late {number}")))
        );

        Assert.All(refusals, refusal => Assert.True(refusal.IsTransient));
        Assert.Equal(2, (await bench.LogStore.ReadAsync("event", 0, int.MaxValue, Cancel)).Count);
    }

    [Fact]
    public async Task Sessions_of_a_silo_are_ended_with_what_they_had_begun()
    {
        await using var bench = await OpenAsync();
        await AppendAsync(bench, "first");
        await using var hung = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Describe(bench)) { ApplicationName = Other }
        );
        await using var connection = await hung.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await RunAsync(connection, "SELECT FROM event_log FOR UPDATE");

        await bench.Store.EndSessionsAsync(Other, Cancel);
        await AppendAsync(bench, "second");

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => RunAsync(connection, "SELECT 1"));
    }

    private static async Task<PostgresBench> OpenAsync() =>
        await PostgresBench.OpenAsync(await SharedPostgres.GetAsync(), options => options with { Silo = Own });

    private static Task AppendAsync(PostgresBench bench, string key) =>
        bench.LogStore.AppendAsync("event", [(key, [1])], null, CancellationToken.None);

    /// <summary>What Orleans does with a silo that answers no more.</summary>
    private static async Task PutOutAsync(PostgresBench bench, string silo)
    {
        await using var source = NpgsqlDataSource.Create(Describe(bench));
        await using var connection = await source.OpenConnectionAsync(Cancel);
        await RunAsync(
            connection,
            $"""
            INSERT INTO cluster_version VALUES ('roxmind', 1) ON CONFLICT DO NOTHING;
            INSERT INTO cluster_member (
                deployment, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at
            ) VALUES ('roxmind', '127.0.0.1', 1, {silo.Length}, '{silo}', 'here', 6, 1, now(), now())
            """
        );
    }

    private static string Describe(PostgresBench bench) => $"{PostgresConnections.Describe(bench.Options)}";

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // the test's own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
