using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.TestingHost;
using RoxMind.Grains;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Identity;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.State;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests;

/// <summary>
/// Two silos of one process with the real embedded store, event log and race index; only the models are made up. What it
/// stores outlives <see cref="RestartAsync"/>. As a class fixture it is shared by the tests of a class, which then keep
/// apart by their event ids and names; a test that makes calls fail, changes the models or restarts has one of its own.
/// </summary>
public sealed class RoxMindCluster : IAsyncLifetime
{
    private readonly TemporaryFolder _temporary = new();
    private readonly ServiceProvider _serializers = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly Action<ISiloBuilder>? _configure;
    private DataFolder? _folder;
    private EmbeddedStore? _store;
    private InProcessTestCluster? _cluster;

    public RoxMindCluster()
        : this(configure: null) { }

    /// <summary>Adds to what every silo has, for example a grain under test or another setting.</summary>
    internal RoxMindCluster(Action<ISiloBuilder>? configure) => _configure = configure;

    /// <summary>The models of all silos.</summary>
    internal SyntheticModels Models { get; } = new();

    /// <summary>Stands before every call to a grain of ours; it may wait or fail. Outlives a restart.</summary>
    internal CallGate Calls { get; } = new();

    /// <summary>Stands before the first states of grains. Outlives a restart.</summary>
    internal FirstStatesGate FirstStates { get; } = new();

    internal IClusterClient Client => Cluster.Client;

    internal IEventLog Log => Cluster.Silos[0].ServiceProvider.GetRequiredService<IEventLog>();

    /// <summary>Limits of the store from the next start on; null takes the defaults.</summary>
    internal EmbeddedStoreOptions? StoreLimits { get; set; }

    internal RaceIndex Index { get; private set; } = null!;

    internal InProcessTestCluster Cluster => _cluster ?? throw new InvalidOperationException("Not started.");

    internal IEventGrain Event(string eventId) => Client.GetGrain<IEventGrain>(eventId);

    internal IIdentityGrain Identity => Client.GetGrain<IIdentityGrain>(0);

    internal IAthleteGrain Athlete(string athleteId) => Client.GetGrain<IAthleteGrain>(athleteId);

    /// <summary>Says that two athletes are one.</summary>
    internal Task<IdentityChange> MergeAsync(string fromId, string intoId) =>
        Identity.MergeAsync(fromId, intoId, CancellationToken.None);

    /// <summary>Waits until every result of an event has reached its athlete and no analysis is about to be renewed.</summary>
    internal async Task SettledAsync(string eventId)
    {
        while (!(await Event(eventId).GetAnalyzedAsync(long.MaxValue, 1, CancellationToken.None)).IsSettled)
        {
            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>Waits until every race is where it belongs among the athletes of its name.</summary>
    internal async Task IdentitiesSettledAsync()
    {
        var isBehind = true;
        while (isBehind)
        {
            await Task.Delay(10, CancellationToken.None);
            foreach (var eventId in await Log.GetEventIdsAsync(CancellationToken.None))
            {
                await SettledAsync(eventId);
            }

            isBehind = (await Log.GetBehindAsync("identity", CancellationToken.None)).Count > 0;
        }
    }

    /// <summary>How many grains of a class are in memory.</summary>
    /// <param name="grain">The class's name.</param>
    internal async Task<int> ActiveAsync(string grain)
    {
        var statistics = await Client.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics();
        return statistics
            .Where(one => one.GrainType.Contains(grain, StringComparison.Ordinal))
            .Sum(one => one.ActivationCount);
    }

    /// <summary>Waits until the texts of a closed event are written.</summary>
    internal async Task<FeedbackBatch> TextsDoneAsync(string eventId)
    {
        var queue = Client.GetGrain<IFeedbackQueueGrain>(0);
        while (true)
        {
            if (await queue.GetAsync(eventId, CancellationToken.None) is { IsDone: true } batch)
            {
                return batch;
            }

            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>A cluster of the caller's own, started.</summary>
    internal static async Task<RoxMindCluster> StartAsync(Action<ISiloBuilder>? configure = null)
    {
        var cluster = new RoxMindCluster(configure);
        await cluster.InitializeAsync();
        return cluster;
    }

    public async ValueTask InitializeAsync()
    {
        _folder = DataFolder.Open(_temporary.Path);
        _store = EmbeddedStore.Open(_folder, StoreLimits);
        Index = new RaceIndex(
            new StoredRaceIndex(new SqliteRaceRows(_store), _serializers.GetRequiredService<Serializer<IndexedRace>>())
        );
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => Configure(silo));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>Stops the silos and the store, and starts others on what is on disk.</summary>
    internal async Task RestartAsync()
    {
        await StopAsync();
        await InitializeAsync();
    }

    /// <summary>Stops the silos, overwrites a grain's stored state with garbage, and starts others on it.</summary>
    internal async Task DamageAsync(string stateName, string grainKey)
    {
        await StopAsync();
        await using (
            var database = new SqliteConnection(
                $"Data Source={Path.Combine(_temporary.Path, "roxmind.db")};Pooling=False"
            )
        )
        {
            await database.OpenAsync();
            await using var damage = database.CreateCommand();
            damage.CommandText =
                "UPDATE grain_state SET data = x'ff00ff00ff00ff' WHERE name = $name AND grain LIKE '%/' || $grain";
            damage.Parameters.AddWithValue("$name", stateName);
            damage.Parameters.AddWithValue("$grain", grainKey);
            if (await damage.ExecuteNonQueryAsync() != 1)
            {
                throw new InvalidOperationException($"There is no state {stateName} of {grainKey}.");
            }
        }

        await InitializeAsync();
    }

    /// <summary>Ends the silos without a word to them: what they have not written by then is lost.</summary>
    internal async Task KillAsync()
    {
        foreach (var silo in Cluster.Silos.ToArray())
        {
            await Cluster.KillSiloAsync(silo);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _serializers.DisposeAsync();
        _temporary.Dispose();
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton(Index);
        silo.Services.AddSingleton<IModelCatalog>(Models);
        silo.Services.AddSingleton<IPaceForecaster>(Models);
        silo.Services.AddRoxMindGrains();
        silo.Services.Configure<EventOptions>(options => options.RetryAfter = TimeSpan.FromMilliseconds(10));
        silo.Services.Configure<FeedbackOptions>(options => options.FollowEvery = TimeSpan.FromMilliseconds(20));
        silo.Services.Configure<IdentityOptions>(options => options.FollowEvery = TimeSpan.FromMilliseconds(20));
        silo.Services.AddSingleton(provider =>
            FirstStates.Before(
                new StoredFirstStates(
                    ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
                    new SqliteStateStore(_store!),
                    provider.GetRequiredService<Serializer>()
                )
            )
        );
        silo.AddEmbeddedStorage(_store!);
        silo.AddRaceIndex();
        silo.AddIncomingGrainCallFilter(Calls);
        _configure?.Invoke(silo);
    }

    private async Task StopAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.StopAllSilosAsync();
            await _cluster.DisposeAsync();
        }

        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _folder?.Dispose();
        (_cluster, _store, _folder) = (null, null, null);
    }
}
