using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Silo.Imports;
using RoxMind.Tests.Events;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.GraphQL;

/// <summary>Two silos and a gateway in front of them, as an Orleans client.</summary>
public sealed class GatewayCluster : IAsyncLifetime
{
    private readonly TemporaryFolder _uploads = new();
    private readonly RoxMindCluster _silos;
    private GatewayHost? _gateway;

    public GatewayCluster()
        : this(configure: null) { }

    /// <summary>Adds to what every silo has.</summary>
    internal GatewayCluster(Action<ISiloBuilder>? configure)
    {
        var uploads = new FileUploadStore(_uploads.Path);
        _silos = new RoxMindCluster(silo =>
        {
            silo.Services.AddSingleton<IUploadStore>(uploads);
            configure?.Invoke(silo);
        });
        Uploads = uploads;
    }

    internal IUploadStore Uploads { get; }

    internal RoxMindCluster Silos => _silos;

    internal GatewayHost Gateway => _gateway ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        await _silos.InitializeAsync();
        _gateway = await GatewayHost.StartAsync(_silos.Client, services => services.AddSingleton(Uploads));
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        await _silos.DisposeAsync();
        _uploads.Dispose();
    }

    /// <summary>Records results straight at the grain and waits until all have reached their athletes, for good.</summary>
    /// <returns>The event's id as clients see it.</returns>
    internal async Task<string> RecordAsync(SyntheticEvent place, params RaceResult[] results)
    {
        await _silos.Event(place.Id).RecordAndAnalyzeAsync(results);
        await _silos.IdentitiesSettledAsync();
        return OpaqueId.Event(place.Id).ToString();
    }

    /// <summary>The athlete of a result, once it has reached them.</summary>
    internal async Task<string> AthleteIdAsync(RaceResult result)
    {
        var entries = await _silos.Event(result.EventId).ReadAsync();
        return entries
            .Select(entry => entry.Fact)
            .OfType<AnalysisReady>()
            .Last(fact => fact.RaceId == result.RaceId)
            .AthleteId;
    }
}
