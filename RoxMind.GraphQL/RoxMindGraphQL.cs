using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Answers;
using RoxMind.GraphQL.Execution;
using RoxMind.GraphQL.Exports;
using RoxMind.GraphQL.Health;
using RoxMind.GraphQL.Mcp;
using RoxMind.GraphQL.Pages;
using RoxMind.GraphQL.Schema;
using RoxMind.GraphQL.Uploads;

namespace RoxMind.GraphQL;

#pragma warning disable CA1515 // the silo hosts this gateway: these methods are what it calls
/// <summary>Puts the gateway into an application that has grains to call: a silo, or an Orleans client.</summary>
public static class RoxMindGraphQL
#pragma warning restore CA1515
{
    /// <summary>Registers the gateway.</summary>
    public static IServiceCollection AddRoxMindGraphQL(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRoxMindSchema();
        services.AddKeptAnswers();
        services.AddGraphQLEngine();
        services.AddAccess();
        services.AddGraphQLTransport();
        services.AddUploadEndpoint();
        services.AddMcpTools();
        services.AddPages();
        services.AddHealth();
        return services;
    }

    /// <summary>Puts the schema together before the first request does, on another thread.</summary>
    public static Task PrepareSchemaAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        Task.Run(() => services.GetRequiredService<RoxMindSchema>().Initialize(), cancellationToken);

    /// <summary>
    /// Maps <c>/graphql</c> and its schema as a file, <c>/imports</c> for result files, <c>/export</c> for lists as files, <c>/mcp</c> for assistants, the start page at <c>/</c>, and
    /// <c>/health/live</c> and <c>/health/ready</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapRoxMindGraphQL(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGraphQLTransport("/graphql");
        endpoints.MapSchemaDownload();
        endpoints.MapUploads();
        endpoints.MapExports();
        endpoints.MapMcpTools();
        endpoints.MapPages();
        endpoints.MapHealth();
        return endpoints;
    }
}
