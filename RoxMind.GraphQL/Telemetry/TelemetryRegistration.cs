using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Audit;
using RoxMind.GraphQL.Health;

namespace RoxMind.GraphQL.Telemetry;

/// <summary>Has the work told to whom the settings name. Where they name nobody, nothing is registered, and nothing measured.</summary>
internal static class TelemetryRegistration
{
    /// <summary>Whose metrics are told: ours, Orleans', the database's, the web server's, the runtime's.</summary>
    private static readonly string[] s_meters =
    [
        GatewayMeter.Name,
        OpenFilesMeter.Name,
        "RoxMind.Silo",
        "RoxMind.Grains",
        "Microsoft.Orleans",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql",
        "System.Runtime",
    ];

    private static readonly string[] s_sources =
    [
        GatewayMeter.Name,
        "RoxMind.Silo",
        "RoxMind.Grains",
        "Microsoft.Orleans.Runtime",
        "Microsoft.Orleans.Application",
        "Npgsql",
    ];

    /// <summary>Registers what the settings ask for.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="service">What it is called in traces and metrics.</param>
    /// <returns>What the settings ask for.</returns>
    public static TelemetryOptions AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);
        builder.Services.Configure<TelemetryOptions>(section);
        var options = section.Get<TelemetryOptions>() ?? new TelemetryOptions();
        builder.Logging.AddFilter(AuditTrail.Category, LogLevel.Information);
        if (options.JsonLogs)
        {
            builder.Logging.AddJsonConsole(json => (json.TimestampFormat, json.UseUtcTimestamp) = ("O", true));
        }

        if (options.Prometheus || options.Otlp is not null)
        {
            var telemetry = builder
                .Services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService(service));
            telemetry.WithMetrics(metrics => Measure(metrics, options));
            if (options.Otlp is not null)
            {
                telemetry.WithTracing(traces => Trace(traces, options));
            }
        }

        return options;
    }

    /// <summary>Maps what Prometheus reads, where the settings ask for it.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder endpoints, TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Prometheus)
        {
            endpoints.MapPrometheusScrapingEndpoint(DashboardGuard.MetricsPath);
        }
    }

    private static void Measure(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter(s_meters);
        if (options.Prometheus)
        {
            metrics.AddPrometheusExporter(prometheus => prometheus.ScrapeResponseCacheDurationMilliseconds = 0);
        }

        if (options.Otlp is { } address)
        {
            metrics.AddOtlpExporter(otlp => Reach(otlp, address, options.OtlpProtocol, "v1/metrics"));
        }
    }

    private static void Trace(TracerProviderBuilder traces, TelemetryOptions options) =>
        traces
            .AddSource(s_sources)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
            .AddAspNetCoreInstrumentation()
            .AddOtlpExporter(otlp => Reach(otlp, options.Otlp!, options.OtlpProtocol, "v1/traces"));

    private static void Reach(OtlpExporterOptions otlp, Uri address, OtlpProtocol protocol, string path) =>
        (otlp.Protocol, otlp.Endpoint) =
            protocol == OtlpProtocol.Http
                ? (OtlpExportProtocol.HttpProtobuf, new Uri(address, path))
                : (OtlpExportProtocol.Grpc, address);
}
