using Npgsql;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Bundles;

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>Silos tell each other in the database which bundle they serve.</summary>
[Slow]
public sealed class PostgresBundlesTests
{
    private const int Active = 3;
    private const int Dead = 6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silo_hears_what_itself_and_the_active_ones_serve_now()
    {
        await using var bench = await PostgresBench.OpenAsync(await SharedPostgres.GetAsync());
        await SetAsync(bench, "one", Active);
        await SetAsync(bench, "two", Active);

        // One that is no member yet hears, and is not heard.
        Assert.Equal(["new: a"], await TellAsync(bench, "new", "a"));
        Assert.Equal(["one: a"], await TellAsync(bench, "one", "a"));
        Assert.Equal(["one: a", "two: a"], await TellAsync(bench, "two", "a"));
        Assert.Equal(["one: a", "two: b"], await TellAsync(bench, "two", "b"));
        Assert.Equal(["one: a", "two: b"], await TellAsync(bench, "one", "a"));
    }

    [Fact]
    public async Task Dead_silo_does_not_count_and_is_forgotten_by_the_next_that_tells()
    {
        await using var bench = await PostgresBench.OpenAsync(await SharedPostgres.GetAsync());
        await SetAsync(bench, "one", Active);
        await SetAsync(bench, "two", Active);
        await TellAsync(bench, "one", "a");
        await TellAsync(bench, "two", "b");

        await SetAsync(bench, "two", Dead);
        Assert.Equal(["one: a"], await TellAsync(bench, "one", "a"));
        Assert.Equal(2L, await ReadAsync(bench, "SELECT count(*) FROM silo_bundle"));

        await TellAsync(bench, "one", "c");
        Assert.Equal("one", await ReadAsync(bench, "SELECT string_agg(silo, ' ') FROM silo_bundle"));
    }

    [Fact]
    public async Task Bundle_stays_as_old_as_it_is_when_its_silo_starts_again()
    {
        await using var bench = await PostgresBench.OpenAsync(await SharedPostgres.GetAsync());
        await SetAsync(bench, "one", Active);
        await TellAsync(bench, "one", "a");
        await TellAsync(bench, "one", "b");

        await SetAsync(bench, "two", Active);
        var served = await new PostgresBundles(bench.Store, "two").TellAsync("a", Cancel);

        Assert.Equal(2, served.Count);
        Assert.Equal("b", BundleAgreement.Choose(served));
    }

    [Fact]
    public async Task Silos_that_tell_a_new_bundle_at_once_are_all_heard()
    {
        await using var bench = await PostgresBench.OpenAsync(await SharedPostgres.GetAsync());
        var silos = Enumerable.Range(0, 8).Select(i => $"silo {i}").ToList();
        foreach (var silo in silos)
        {
            await SetAsync(bench, silo, Active);
        }

        await Task.WhenAll(silos.Select(silo => TellAsync(bench, silo, "a")));

        Assert.Equal(silos.Select(silo => $"{silo}: a"), await TellAsync(bench, silos[0], "a"));
    }

    private static async Task<List<string>> TellAsync(PostgresBench bench, string silo, string version) =>
        [
            .. (await new PostgresBundles(bench.Store, silo).TellAsync(version, Cancel))
                .Select(one => $"{one.Silo}: {one.Version}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What Orleans does with a silo that comes or goes.</summary>
    private static Task<object?> SetAsync(PostgresBench bench, string silo, int status) =>
        ReadAsync(
            bench,
            $"""
            INSERT INTO cluster_version VALUES ('roxmind', 1) ON CONFLICT DO NOTHING;
            DELETE FROM cluster_member WHERE silo_name = '{silo}';
            INSERT INTO cluster_member (
                deployment, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at
            ) SELECT 'roxmind', '127.0.0.1', 1, count(*), '{silo}', 'here', {status}, 1, now(), now() FROM cluster_member
            """
        );

    private static async Task<object?> ReadAsync(PostgresBench bench, string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{PostgresConnections.Describe(bench.Options)}");
#pragma warning disable CA2100 // the test's own
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Cancel);
    }
}
