using GraphQL;
using GraphQL.DI;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access.Audit;
using RoxMind.GraphQL.Access.Budgets;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.GraphQL.Access.Tokens;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Access;

/// <summary>Puts the access rules into an application.</summary>
internal static class AccessRegistration
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);

        // Keys are checked by the ring, which must never fail on a reload.
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section);
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, JwtSettings>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>()
        );
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<TokenReader>();
        services.AddSingleton<CallerBudgets>();
        services.AddHostedService<SharedBudgets>();
        services.AddSingleton<ICallerGate, AccessGate>();
        services.AddSingleton<LoopbackGuard>();
        services.AddSingleton<IStartupFilter, AccessPipeline>();
        services.AddCors();
        services.AddSingleton<RoleCheck>();
        services.AddGraphQL(builder => builder.AddDocumentListener<RoleCheck>());
        return services;
    }

    /// <summary>Lets only callers with a role use an endpoint.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, AccessRole role)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(new RoleFilter(role));

    /// <summary>Checks before anything listens whether the service may be started at these addresses.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <exception cref="AccessConfigurationException">It may not; the message says why.</exception>
    public static void CheckAccess(this IServiceProvider services, string urls)
    {
        var options = services.GetRequiredService<IOptions<AccessOptions>>().Value;
        JwtSettings.Check(options.Jwt);
        var isOpen = services.GetRequiredService<KeyRing>().IsOpen;
        if (ListenRule.Refusal(urls, isOpen) is { } refusal)
        {
            throw new AccessConfigurationException(refusal);
        }
    }
}
