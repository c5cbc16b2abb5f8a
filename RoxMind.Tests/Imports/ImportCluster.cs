using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using Orleans.TestingHost;
using RoxMind.Grains;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Imports;

/// <summary>Two silos with durable storage and a bundle without norms: enough for imports, of which analyses are no part.</summary>
internal sealed class ImportCluster : IAsyncDisposable
{
    private readonly DataFolder _data;
    private readonly EmbeddedStore _store;
    private readonly InProcessTestCluster _cluster;

    private ImportCluster(DataFolder data, EmbeddedStore store, InProcessTestCluster cluster, IUploadStore uploads)
    {
        (_data, _store, _cluster, Uploads) = (data, store, cluster, uploads);
    }

    public IUploadStore Uploads { get; }

    public static async Task<ImportCluster> StartAsync(
        string folder,
        Func<IEventLog, IEventLog>? wrapLog = null,
        Func<IStateStore, IStateStore>? wrapStates = null
    )
    {
        var data = DataFolder.Open(folder);
        var store = EmbeddedStore.Open(data);
        var uploads = new FileUploadStore(Path.Combine(folder, "uploads"));
        var states = wrapStates?.Invoke(new SqliteStateStore(store));
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo(
            (_, silo) =>
            {
                silo.AddEmbeddedStorage(store);
                if (states is not null)
                {
                    silo.AddStoredState(states, ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);
                }

                silo.Services.AddRoxMindGrains();
                silo.Services.AddSingleton<IUploadStore>(uploads);
                silo.Services.AddSingleton<IModelCatalog, NoNorms>();
                silo.Services.AddSingleton<IPaceForecaster, NoForecasts>();
                silo.Services.AddSingleton<IRaceIndex, NoIndex>();
                if (wrapLog is not null)
                {
                    silo.Services.Replace(
                        ServiceDescriptor.Singleton(services =>
                            wrapLog(ActivatorUtilities.CreateInstance<StoredEventLog>(services))
                        )
                    );
                }
            }
        );
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new ImportCluster(data, store, cluster, uploads);
    }

    public IImportGrain Import(string id) => _cluster.Client.GetGrain<IImportGrain>(id);

    public IEventGrain Event(string id) => _cluster.Client.GetGrain<IEventGrain>(id);

    public ITurnedAwayGrain Intake(string id) => _cluster.Client.GetGrain<ITurnedAwayGrain>(id);

    /// <summary>Stores a file and starts its import.</summary>
    public async Task<IImportGrain> StartImportAsync(
        byte[] file,
        string fileName = "results.csv",
        bool isReplacing = false
    )
    {
        var id = await Uploads.SaveAsync(new MemoryStream(file), TestContext.Current.CancellationToken);
        var grain = Import(id);
        await grain.StartAsync(
            new ImportRequest(fileName, null, IsReplacing: isReplacing),
            TestContext.Current.CancellationToken
        );
        return grain;
    }

    /// <summary>Imports a file to its end.</summary>
    public async Task<ImportProgress> ImportAsync(
        byte[] file,
        string fileName = "results.csv",
        bool isReplacing = false
    ) => await EndOfAsync(await StartImportAsync(file, fileName, isReplacing));

    public static async Task<ImportProgress> EndOfAsync(IImportGrain grain) =>
        await grain.Follow(TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);

    /// <summary>Has an import end where it is, as when the silo that knew of it is lost; the next call finds it elsewhere, or there anew.</summary>
    public static ValueTask MoveAsync(IImportGrain grain) =>
        grain.AsReference<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();

    /// <summary>Ends both silos at once, without a word to their grains.</summary>
    public async Task KillAsync()
    {
        foreach (var silo in _cluster.Silos.ToArray())
        {
            await _cluster.KillSiloAsync(silo);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _store.DisposeAsync();
        _data.Dispose();
    }

    private sealed class NoNorms : IModelCatalog
    {
        public string Version => "none";

        public ModelStatus Status => new(Version, null);

        public IReadOnlyCollection<StationStandard> Standards => [];

        public CourseModel? Courses => null;

        public CohortSnapshot? Find(StationStandard standard) => null;
    }

    private sealed class NoForecasts : IPaceForecaster
    {
        public ValueTask<ImmutableArray<PaceStep>> ForecastAsync(
            PaceQuery query,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(ImmutableArray<PaceStep>.Empty);
    }
}
