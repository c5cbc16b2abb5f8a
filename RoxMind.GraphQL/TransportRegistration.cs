using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.GraphQL.Transport;
using RoxMind.GraphQL.Transport.Callers;
using RoxMind.GraphQL.Transport.Http;
using RoxMind.GraphQL.Transport.Sse;
using RoxMind.GraphQL.Transport.WebSockets;

namespace RoxMind.GraphQL;

/// <summary>Puts the transports into an application that has an <see cref="IOperationEngine"/>.</summary>
internal static class TransportRegistration
{
    /// <summary>Registers the transports.</summary>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICallerGate, OpenGate>();
        services
            .AddOptions<TransportOptions>()
            .BindConfiguration("GraphQL:Transport")
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // Nothing of ours blocks a thread, so that an answer may leave on the thread that wrote it.
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        services.AddResponseCompression(LargeAnswers.Configure);
        services.Configure<BrotliCompressionProviderOptions>(LargeAnswers.Configure);
        services.Configure<GzipCompressionProviderOptions>(LargeAnswers.Configure);
        services.AddSingleton<IResponseCompressionProvider, LargeAnswers>();
        services.AddSingleton<HttpEndpoint>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<SocketEndpoint>();
        return services;
    }

    /// <summary>Maps one path for HTTP, server-sent events and WebSockets.</summary>
    public static IEndpointConventionBuilder MapGraphQLTransport(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use(SharedUpgrade.UseAsync);
        pipeline.UseWebSockets(
            new WebSocketOptions
            {
                KeepAliveInterval = TimeSpan.FromSeconds(30),
                KeepAliveTimeout = TimeSpan.FromSeconds(30),
            }
        );
        pipeline.UseResponseCompression();
        pipeline.Run(http =>
            http.WebSockets.IsWebSocketRequest
                ? http.RequestServices.GetRequiredService<SocketEndpoint>().HandleAsync(http)
                : http.RequestServices.GetRequiredService<HttpEndpoint>().HandleAsync(http)
        );
        return endpoints.Map(pattern, pipeline.Build());
    }
}
