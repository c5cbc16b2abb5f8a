using System.Reflection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Mcp.Settings;

namespace RoxMind.GraphQL.Mcp;

/// <summary>Puts the tools for assistants (Model Context Protocol) into an application.</summary>
internal static class McpRegistration
{
    /// <summary>Where they are.</summary>
    public const string Path = "/mcp";

    private const string Instructions =
        "Explains HYROX races from their results: how good a race was for this athlete, where time was lost, what to train first, who is alike "
        + "and does better. Begin with search_athletes, which gives the ids of athletes and races that the other tools take. Times are in seconds. "
        + "Everything is read, nothing is changed. Say no number that is not in an answer.";

    /// <summary>Registers the tools and what they share.</summary>
    public static IServiceCollection AddMcpTools(this IServiceCollection services)
    {
        services.AddOptions<McpOptions>().BindConfiguration("GraphQL:Mcp").ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddScoped<PageLinks>();
        services.AddScoped<Races.RaceReader>();
        services.AddSingleton<Events.EventFinder>();
        services.AddSingleton<ToolCalls>();
        services.AddSingleton<McpGuard>();
        services
            .AddMcpServer(server =>
            {
                server.ServerInfo = new Implementation
                {
                    Name = "roxmind",
                    Title = "RoxMind",
                    Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
                };
                server.ServerInstructions = Instructions;
            })
            .WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless)
            .WithTools(ToolCatalog.All);
        services
            .AddOptions<ModelContextProtocol.Server.McpServerOptions>()
            .Configure<ToolCalls>((server, calls) => server.Filters.Request.CallToolFilters.Add(calls.Around));
        return services;
    }

    /// <summary>Maps them. Nothing is sent unasked and there are no sessions, so only POST is served.</summary>
    public static void MapMcpTools(this IEndpointRouteBuilder endpoints)
    {
        var guard = endpoints.ServiceProvider.GetRequiredService<McpGuard>();
        endpoints
            .MapMcp(Path)
            .Add(endpoint =>
            {
                if (endpoint.RequestDelegate is { } handle)
                {
                    endpoint.RequestDelegate = http => guard.HandleAsync(http, handle);
                }
            });
        endpoints.MapMethods(
            Path,
            [HttpMethods.Get, HttpMethods.Delete],
            http =>
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = HttpMethods.Post;
                return Task.CompletedTask;
            }
        );
    }
}
