using Microsoft.Extensions.Options;
using Orleans.Configuration;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Settings;
using RoxMind.GraphQL.Telemetry;

namespace RoxMind.GraphQL;

/// <summary>The gateway in a process of its own, in front of a running service.</summary>
internal static class GatewayProgram
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    private static readonly Dictionary<string, string> s_options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--gateway-port"] = nameof(LoneGatewayOptions.GatewayPort),
    };

    /// <summary>Runs it until the process is asked to stop.</summary>
    /// <returns>0, 1 where its address is taken, or 2 where a setting is wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.RunAsync();
        }
        catch (Exception wrong) when (wrong is SettingsException or AccessConfigurationException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongUsage;
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', wrong.Failures));
            return WrongUsage;
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync(taken.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop while it still looked for the service.
        }

        return 0;
    }

    private static WebApplication Build(string[] args)
    {
        var builder = SettingsCheck.Reading(() => Configure(args));
        GatewaySettings.Catalog.Check(builder.Configuration);
        var options = builder.Configuration.Get<LoneGatewayOptions>() ?? new LoneGatewayOptions();
        builder.WebHost.UseUrls(options.Urls);
        var telemetry = builder.AddTelemetry("roxmind-gateway");
        builder.UseOrleansClient(client => Connect(client, options, telemetry));
        builder.Services.AddRoxMindGraphQL();
        var app = builder.Build();
        app.Services.LogBrokenSettings();
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.Services.CheckAccess(options.Urls);
        app.MapRoxMindGraphQL();
        app.MapMetrics(telemetry);
        return app;
    }

    private static WebApplicationBuilder Configure(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args, s_options).Build();
        GatewaySettings.Catalog.CheckNames(given, "Command line");
        var builder = WebApplication.CreateBuilder();
        SettingsFile.Keep(builder.Configuration.Sources);
        builder.Configuration.AddEnvironmentVariables(SettingsCheck.Prefix);
        builder.Configuration.AddCommandLine(args, s_options);
        return builder;
    }

    private static void Connect(IClientBuilder client, LoneGatewayOptions options, TelemetryOptions telemetry)
    {
        var cluster = client.Configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>();
        if (cluster is { IsUsed: true })
        {
            client.UseCluster(cluster);
        }
        else if (!client.Configuration.GetSection("Orleans:Clustering").Exists())
        {
            client.UseLocalhostClustering(options.GatewayPort);
        }

        if (telemetry.Otlp is not null)
        {
            client.AddActivityPropagation();
        }

        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
    }
}
