using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RoxMind.GraphQL.Transport;
using RoxMind.GraphQL.Transport.Http;

namespace RoxMind.GraphQL.Access;

/// <summary>What every request passes first: the guard of a service without keys, and the rules for pages of other sites.</summary>
internal sealed class AccessPipeline(LoopbackGuard guard, IOptions<TransportOptions> transport) : IStartupFilter
{
    /// <summary>
    /// What pages of other sites may send: besides the usual, trace context, the names that Apollo's clients send, and what the Model Context
    /// Protocol sends.
    /// </summary>
    private static readonly string[] s_headers =
    [
        HeaderNames.ContentType,
        HeaderNames.Accept,
        HeaderNames.Authorization,
        HeaderNames.IfNoneMatch,
        HeaderNames.TraceParent,
        HeaderNames.TraceState,
        "X-Api-Key",
        Preflight.Header,
        "Apollo-Require-Preflight",
        "X-Apollo-Operation-Name",
        "X-Apollo-Operation-Id",
        "ApolloGraphQL-Client-Name",
        "ApolloGraphQL-Client-Version",
        "Mcp-Protocol-Version",
        "Mcp-Session-Id",
        "Mcp-Method",
        "Mcp-Name",
    ];

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(guard.HandleAsync);
            if (transport.Value.AllowedOrigins is { Count: > 0 } origins)
            {
                // Also without an origin: a cache must not give the answer without it to a page of another site.
                app.Use(
                    (http, pass) =>
                    {
                        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                        return pass(http);
                    }
                );
                app.UseCors(policy =>
                    policy
                        .WithOrigins([.. origins])
                        .WithMethods(HttpMethods.Get, HttpMethods.Post)
                        .WithHeaders([.. s_headers, .. transport.Value.AllowedHeaders])
                        .WithExposedHeaders(HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate)
                        .SetPreflightMaxAge(TimeSpan.FromHours(1))
                );
            }

            app.Use(DashboardGuard.HandleAsync);
            next(app);
        };
}
