using Npgsql;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.Cluster;

/// <summary>Of an erased athlete's name there is no byte left in any row of a cluster's database, and no silo finds it.</summary>
[Slow]
public sealed class ClusterErasureTests
{
    private const string Search = """
        query ($name: String!) { search(text: $name, kinds: [ATHLETE], first: 3) {
          edges { node { ... on AthleteFinding { athleteId name } } }
        } }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Name_of_an_erased_athlete_is_in_no_row()
    {
        await using var cluster = await ClusterProcesses.StartAsync();
        Assert.Equal(0, (await cluster.RunAsync("migrate")).Code);
        var silos = new[] { await cluster.AddSiloAsync(), await cluster.AddSiloAsync() };
        using var first = new ServiceClient(silos[0].Url);
        using var second = new ServiceClient(silos[1].Url);
        var job = await NamedResults.ImportAsync(first);
        await first.QueryAsync(
            "mutation ($id: ID!) { closeEvent(id: $id) { __typename } }",
            new { id = job.EventIds[0] },
            Cancel
        );
        string? athlete;
        while ((athlete = await FindAsync(second)) is null || !await IsAnalyzedAsync(second, job.EventIds[0]))
        {
            await Task.Delay(50, Cancel);
        }

        Assert.NotEmpty(await TablesWithAsync(cluster.ConnectionString, NamedResults.Last));

        var erased = await first.QueryAsync(
            "mutation ($id: ID!) { eraseAthlete(id: $id) { __typename } }",
            new { id = athlete },
            Cancel
        );

        Assert.Equal("IdentityChanged", erased.GetProperty("eraseAthlete").GetProperty("__typename").GetString());
        Assert.Empty(await TablesWithAsync(cluster.ConnectionString, NamedResults.First));
        Assert.Empty(await TablesWithAsync(cluster.ConnectionString, NamedResults.Last));
        Assert.Null(await FindAsync(first));
        while (await FindAsync(second) is not null)
        {
            // The other silo reads what was taken from the index a moment later.
            await Task.Delay(50, Cancel);
        }

        var (finishers, _, _) = await second.GetEventCountsAsync(job.EventIds[0], Cancel);
        Assert.Equal(NamedResults.Others, finishers);
    }

    private static async Task<bool> IsAnalyzedAsync(ServiceClient client, string eventId) =>
        await client.GetEventCountsAsync(eventId, Cancel) is var (finishers, analyzed, _) && analyzed == finishers;

    /// <summary>Her id; null where she is not found.</summary>
    private static async Task<string?> FindAsync(ServiceClient client)
    {
        var found = await client.QueryAsync(Search, new { name = NamedResults.Name }, Cancel);
        return found
            .GetProperty("search")
            .GetProperty("edges")
            .EnumerateArray()
            .Select(edge => edge.GetProperty("node"))
            .Where(node => node.GetProperty("name").GetString() == NamedResults.Name)
            .Select(node => node.GetProperty("athleteId").GetString())
            .FirstOrDefault();
    }

    /// <summary>The tables whose rows hold a word, in any column.</summary>
    private static async Task<List<string>> TablesWithAsync(string connectionString, string word)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        var tables = new List<string>();
        await using (
            var command = new NpgsqlCommand(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
                connection
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(Cancel))
        {
            while (await reader.ReadAsync(Cancel))
            {
                tables.Add(reader.GetString(0));
            }
        }

        Assert.NotEmpty(tables);
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync(
                $"COPY {table} TO STDOUT (FORMAT BINARY)",
                Cancel
            );
            using var bytes = new MemoryStream();
            await copy.CopyToAsync(bytes, Cancel);
            if (NamedResults.IsIn(bytes.ToArray(), word))
            {
                found.Add(table);
            }
        }

        return found;
    }
}
