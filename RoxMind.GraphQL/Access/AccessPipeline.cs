using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Access;

/// <summary>What every request passes first: the guard of a service without keys, and the rules for pages of other sites.</summary>
internal sealed class AccessPipeline(LoopbackGuard guard, IOptions<TransportOptions> transport) : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(guard.HandleAsync);
            if (transport.Value.AllowedOrigins is { Count: > 0 } origins)
            {
                app.UseCors(policy =>
                    policy
                        .WithOrigins([.. origins])
                        .WithMethods(HttpMethods.Get, HttpMethods.Post)
                        .WithHeaders(
                            HeaderNames.ContentType,
                            HeaderNames.Accept,
                            HeaderNames.Authorization,
                            "X-Api-Key"
                        )
                        .WithExposedHeaders(HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate)
                        .SetPreflightMaxAge(TimeSpan.FromHours(1))
                );
            }

            app.Use(DashboardGuard.HandleAsync);
            next(app);
        };
}
