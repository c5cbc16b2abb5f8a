using RoxMind.Chaos.Databases;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Logs;
using RoxMind.Silo.Storage.Postgres.Races;
using RoxMind.Silo.Storage.Postgres.States;
using RoxMind.Silo.Storage.State;
using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>A schema of a server, with what stands on it.</summary>
internal sealed class PostgresBench : ContractBench
{
    private PostgresBench(PostgresOptions options) => Options = options;

    public PostgresOptions Options { get; }

    public PostgresStore Store { get; private set; } = null!;

    public override IStateStore StateStore => new PostgresStateStore(Store);

    public override ILogStore LogStore => new PostgresLogStore(Store, Clock);

    public override IRaceRows Races => new PostgresRaceRows(Store);

    /// <summary>Opens a store on the server that tests share.</summary>
    public static async Task<ContractBench> OpenAsync() => await OpenAsync(await SharedPostgres.GetAsync());

    /// <summary>Opens a store on a server, in a schema of its own.</summary>
    public static async Task<PostgresBench> OpenAsync(
        PostgresServer server,
        Func<PostgresOptions, PostgresOptions>? configure = null
    )
    {
        var options = new PostgresOptions
        {
            ConnectionString = server.ConnectionString,
            Schema = SharedPostgres.NewSchema(),
        };
        var bench = new PostgresBench(configure?.Invoke(options) ?? options);
        await PostgresSchema.MigrateAsync(bench.Options, CancellationToken.None);
        bench.Store = await PostgresStore.OpenAsync(bench.Options, CancellationToken.None);
        return bench;
    }

    public override async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await PostgresStore.OpenAsync(Options, CancellationToken.None);
    }

    private protected override async Task CloseAsync() => await Store.DisposeAsync();
}
