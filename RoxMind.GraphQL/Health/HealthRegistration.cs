using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace RoxMind.GraphQL.Health;

/// <summary>Puts the health endpoints into an application.</summary>
internal static class HealthRegistration
{
    /// <summary>Tag of the checks that <c>/health/ready</c> answers by; whatever serves the gateway may add its own.</summary>
    public const string Ready = "ready";

    /// <summary>Registers the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<SiloHealthCheck>("silo", tags: [Ready]);
        services.AddHostedService<OpenFilesWatch>();
        return services;
    }

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (the silo answers and can store things too).</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
        );
    }
}
