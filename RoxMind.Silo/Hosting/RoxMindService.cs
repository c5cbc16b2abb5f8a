using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;
using RoxMind.Grains;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.GraphQL.Health;
using RoxMind.GraphQL.Settings;
using RoxMind.GraphQL.Telemetry;
using RoxMind.Inference.Chat;
using RoxMind.Inference.Sentences;
using RoxMind.Silo.Inference;
using RoxMind.Silo.Storage;

namespace RoxMind.Silo.Hosting;

/// <summary>The whole service in one process: data folder, silo and gateway, started and stopped together.</summary>
internal sealed class RoxMindService : IAsyncDisposable
{
    private readonly IServiceHome _home;
    private readonly WebApplication _app;

    private RoxMindService(IServiceHome home, WebApplication app)
    {
        _home = home;
        _app = app;
    }

    /// <summary>Address of the gateway.</summary>
    public Uri Url =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Where everything is kept: the full path of the data folder, or the database of the cluster.</summary>
    public string Data => _home.Name;

    /// <summary>Everything that is registered.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Version of the model bundle.</summary>
    public string ModelVersion => _app.Services.GetRequiredService<IModelCatalog>().Version;

    /// <summary>Takes the data folder or joins the cluster, loads the bundle, starts the silo and the gateway.</summary>
    /// <exception cref="StartupException">The addresses cannot be served, or the access rules cannot be used.</exception>
    public static async Task<RoxMindService> StartAsync(RoxMindOptions options, CancellationToken cancellationToken)
    {
        IServiceHome? home = null;
        WebApplication? app = null;
        try
        {
            // What does not need one another is done at the same time: the bundle is read while the store is opened and the
            // services are registered, and the schema is put together while the silo starts.
            var opening = Task.Run(() => OpenHomeAsync(options, cancellationToken), cancellationToken);
            var models = Task.Run(() => LoadedBundle.Load(options.ModelFolder), cancellationToken);
            home = await opening;
            var builder = Configure(options, home);
            builder.Services.AddModels(await models);
            app = Build(builder, options);
            CheckSettings(app, options);
            FreePort.Demand(options.Urls);
            await Task.WhenAll(app.Services.PrepareSchemaAsync(cancellationToken), app.StartAsync(cancellationToken));
            var service = new RoxMindService(home, app);
            home.Announce(service.Url);
            return service;
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            if (home is not null)
            {
                await home.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Names of the access keys; null when there are no access rules.</summary>
    public IReadOnlyList<string>? KeyNames =>
        _app.Services.GetRequiredService<KeyRing>() is { IsOpen: false } keys ? [.. keys.Names] : null;

    /// <summary>A key for a command that started the service for itself; null where none is needed.</summary>
    public string? IssueKey() =>
        _app.Services.GetRequiredService<KeyRing>() is { IsOpen: false } keys
            ? keys.Issue("command line", AccessRole.Admin)
            : null;

    /// <summary>Runs until the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) =>
        _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Lets calls under way finish, stops the silo, then writes and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _home.DisposeAsync();
    }

    private static async Task<IServiceHome> OpenHomeAsync(
        RoxMindOptions options,
        CancellationToken cancellationToken
    ) => options.Cluster.IsUsed ? await ClusterHome.OpenAsync(options, cancellationToken) : EmbeddedHome.Open(options);

    private static void CheckSettings(WebApplication app, RoxMindOptions options)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        try
        {
            app.Services.CheckAccess(options.Urls);
        }
        catch (AccessConfigurationException refusal)
        {
            throw new StartupException(refusal.Message, isWrongUsage: true);
        }
    }

    private static WebApplicationBuilder Configure(RoxMindOptions options, IServiceHome home)
    {
        var builder = SettingsCheck.Reading(CreateBuilder);
        builder.Configuration.AddEnvironmentVariables(SettingsCheck.Prefix);
        SiloSettings.Catalog.Check(builder.Configuration);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var telemetry = builder.AddTelemetry("roxmind-silo");
        if (options.LogsToError)
        {
            builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        // Advice on garbage collection, and a watchdog that measures its first interval from the machine's start.
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        // A store that cannot write says so itself, once for everybody who meets it.
        builder.Logging.AddFilter("RoxMind.Silo.Storage.State", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        // A silo that stops alone has nowhere to move its grains to, and says so once for each. A grain that fails says it to
        // its caller, who reports it.
        builder.Logging.AddFilter("Orleans.Grain", LogLevel.Critical);
        // The same for a call that a stopping silo cannot place any more: the event that made it says so, and makes it again.
        builder.Logging.AddFilter("Orleans.Messaging", LogLevel.Critical);
        builder.Logging.AddFilter("Polly", LogLevel.Critical);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRoxMindGrains();
        builder.Services.AddTextGeneration(options.ModelFolder);
        builder.Services.AddSentenceModels(builder.Configuration);
        // Whoever waits for a text is answered while the caller still listens.
        builder.Services.Configure<FeedbackOptions>(texts =>
            texts.Patience = TimeSpan.FromTicks(Math.Min(texts.Patience.Ticks, options.ResponseTimeout.Ticks / 2))
        );
        home.AddTo(builder.Services);
        builder.Services.AddRoxMindGraphQL();
        builder.Services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage", tags: [HealthRegistration.Ready]);
        builder.UseOrleans(silo => ConfigureSilo(silo, options, home, telemetry));
        return builder;
    }

    private static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        // Later settings win; the ones here are read again when they change, so that keys can be given and taken away.
#pragma warning disable CA2000 // the configuration reads from it as long as the service runs
        builder.Configuration.AddJsonFile(SettingsFolder(), "appsettings.json", optional: true, reloadOnChange: true);
#pragma warning restore CA2000
        SettingsFile.Keep(builder.Configuration.Sources);
        return builder;
    }

    private static WebApplication Build(WebApplicationBuilder builder, RoxMindOptions options)
    {
        var app = builder.Build();
        app.Services.LogBrokenSettings();
        app.MapRoxMindGraphQL();
        app.MapMetrics(app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value);
        if (options.Dashboard)
        {
            app.MapOrleansDashboard(DashboardGuard.Path);
        }

        return app;
    }

    /// <summary>The current folder. It is looked at now and then: to be told of changes would mean to watch every folder in it.</summary>
    private static PhysicalFileProvider SettingsFolder() =>
        new(Environment.CurrentDirectory) { UsePollingFileWatcher = true, UseActivePolling = true };

    private static void ConfigureSilo(
        ISiloBuilder silo,
        RoxMindOptions options,
        IServiceHome home,
        TelemetryOptions telemetry
    )
    {
        home.Configure(silo);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
        // Where grains are is known without a memory of it in one process; that of a million would take 300 MB.
        silo.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = 16_384);
        silo.AddRaceIndex();
        if (telemetry.Otlp is not null)
        {
            silo.AddActivityPropagation();
        }

        if (options.Dashboard)
        {
            silo.AddDashboard();
        }
    }
}
