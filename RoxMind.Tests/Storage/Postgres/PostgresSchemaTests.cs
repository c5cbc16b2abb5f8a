using Npgsql;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Postgres;

namespace RoxMind.Tests.Storage.Postgres;

[Slow]
public sealed class PostgresSchemaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Database_without_tables_is_refused_until_it_is_migrated()
    {
        var options = await NewAsync();

        var refusal = await Assert.ThrowsAsync<SchemaVersionException>(() => PostgresStore.OpenAsync(options, Cancel));
        Assert.Equal(0, refusal.Found);
        Assert.Contains("migrate", refusal.Message, StringComparison.Ordinal);

        Assert.Equal(0, await PostgresSchema.MigrateAsync(options, Cancel));
        await using var store = await PostgresStore.OpenAsync(options, Cancel);
    }

    [Fact]
    public async Task Migration_made_by_four_at_once_is_made_once()
    {
        var options = await NewAsync();

        var found = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => PostgresSchema.MigrateAsync(options, Cancel))
        );

        Assert.Equal([0, PostgresSchema.Version, PostgresSchema.Version, PostgresSchema.Version], found.Order());
    }

    [Fact]
    public async Task Tables_of_a_newer_program_are_left_alone()
    {
        var options = await NewAsync();
        await PostgresSchema.MigrateAsync(options, Cancel);
        await using (var source = PostgresConnections.Source(options))
        {
            await using var command = source.CreateCommand("UPDATE schema_version SET version = version + 1");
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await Assert.ThrowsAsync<SchemaVersionException>(() => PostgresStore.OpenAsync(options, Cancel));
        await Assert.ThrowsAsync<SchemaVersionException>(() => PostgresSchema.MigrateAsync(options, Cancel));
    }

    [Fact]
    public void Script_that_is_missing_is_named()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => PostgresSchema.Read("099-none.sql"));
        Assert.Contains("099-none.sql", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_that_is_not_there_is_a_fault_that_says_where_it_was_looked_for_and_no_password()
    {
        var options = await NewAsync();
        var away = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Database = "none",
            Password = "secret",
        };

        var fault = await Assert.ThrowsAsync<StorageFaultException>(() =>
            PostgresStore.OpenAsync(options with { ConnectionString = away.ToString() }, Cancel)
        );

        Assert.False(fault.IsTransient);
        Assert.Contains("none", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", $"{fault}{fault.Cause}", StringComparison.Ordinal);
    }

    private static async Task<PostgresOptions> NewAsync() =>
        new()
        {
            ConnectionString = (await SharedPostgres.GetAsync()).ConnectionString,
            Schema = SharedPostgres.NewSchema(),
        };
}
