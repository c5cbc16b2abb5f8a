using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Exports;

/// <summary>Puts exports into an application.</summary>
internal static class ExportRegistration
{
    /// <summary>Maps <c>/export/…</c> for whoever may read.</summary>
    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        var export = ActivatorUtilities.CreateInstance<ExportEndpoint>(
            endpoints.ServiceProvider,
            ActivatorUtilities.CreateInstance<ExportReader>(endpoints.ServiceProvider)
        );
        endpoints.MapGet("/export/events/{id}/leaderboard", export.LeaderboardAsync).RequireRole(AccessRole.Read);
        endpoints.MapGet("/export/events/{id}/analyses", export.AnalysesAsync).RequireRole(AccessRole.Read);
        endpoints.MapGet("/export/squad", export.Squad).RequireRole(AccessRole.Read);
    }
}
