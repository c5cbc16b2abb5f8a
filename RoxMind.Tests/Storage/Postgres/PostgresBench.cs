using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;
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
internal sealed class PostgresBench : IStoreBench
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private PostgresBench(PostgresOptions options) => Options = options;

    public PostgresOptions Options { get; }

    public PostgresStore Store { get; private set; } = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero));

    public Serializer Serializer => _services.GetRequiredService<Serializer>();

    public IEventLog Log =>
        new StoredEventLog(
            LogStore,
            _services.GetRequiredService<Serializer<EventFact>>(),
            Serializer,
            NullLogger<StoredEventLog>.Instance
        );

    public IGrainStorage States => StatesOf("Default");

    public IFirstStates FirstStates => new StoredFirstStates("Default", StateStore, Serializer);

    public IStateStore StateStore => new PostgresStateStore(Store);

    public ILogStore LogStore => new PostgresLogStore(Store, Clock);

    public IRaceRows Races => new PostgresRaceRows(Store);

    /// <summary>Opens a store on the server that tests share.</summary>
    public static async Task<IStoreBench> OpenAsync() => await OpenAsync(await SharedPostgres.GetAsync());

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

    public IGrainStorage StatesOf(string provider) =>
        new VersionedGrainStorage(provider, StateStore, Serializer, _services.GetRequiredService<IActivatorProvider>());

    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await PostgresStore.OpenAsync(Options, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _services.DisposeAsync();
    }
}
