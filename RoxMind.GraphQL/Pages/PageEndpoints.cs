using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access.Keys;

namespace RoxMind.GraphQL.Pages;

/// <summary>Serves the pages out of the assembly, so that they are there however the service was deployed.</summary>
internal static class PageEndpoints
{
    private const string GraphiQL = "graphiql/";
    private const string Explorer = "explorer/";
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Addresses of the pages that the start page shows itself as. An address that is none of them is answered with the start page
    /// too, which says so, but as not found.
    /// </summary>
    private static readonly string[] s_addresses =
    [
        "/events/{id}",
        "/events/{id}/wall",
        "/events/{id}/commentary",
        "/athletes/{id}",
        "/search",
        "/my-race",
        "/compare",
        "/squad",
        "/ask",
    ];

    /// <summary>GraphiQL writes its own styles into the page.</summary>
    private const string GraphiQLPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Registers the options.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>().BindConfiguration("GraphQL:Pages");
        return services;
    }

    /// <summary>
    /// Maps every file of <c>wwwroot</c>, <c>/</c> to its start page, and <c>/graphiql</c> to GraphiQL where it was built in,
    /// else to the plain explorer.
    /// </summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var hasIde =
            services.GetRequiredService<IOptions<PageOptions>>().Value.GraphiQL
            ?? services.GetRequiredService<KeyRing>().IsOpen;
        var pages = Page.ReadAll(typeof(PageEndpoints).Assembly);
        foreach (var page in pages.Where(page => hasIde || !IsIde(page)))
        {
            var policy = page.Path.StartsWith(GraphiQL, StringComparison.Ordinal) ? GraphiQLPolicy : Policy;
            endpoints.MapGet(page.Route, http => page.SendAsync(http, policy));
        }

        var start = pages.First(page => page.IsStart);
        foreach (var address in s_addresses)
        {
            endpoints.MapGet(address, http => start.SendAsync(http, Policy));
        }

        var races = new RacePages(
            start,
            Policy,
            services.GetRequiredService<KeyRing>(),
            services.GetRequiredService<IGrainFactory>()
        );
        endpoints.MapGet("/races/{id}", races.SendAsync);
        endpoints.MapFallback(http => SayNotFoundAsync(http, start));
        if (hasIde)
        {
            var full = pages.FirstOrDefault(page => page.Path == $"{GraphiQL}index.html");
            var ide = full ?? pages.First(page => page.Path == $"{Explorer}index.html");
            var policy = full is null ? Policy : GraphiQLPolicy;
            endpoints.MapGet("/graphiql", http => ide.SendAsync(http, policy));
        }
    }

    private static Task SayNotFoundAsync(HttpContext http, Page start)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return start.SendAsync(http, Policy, StatusCodes.Status404NotFound);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsIde(Page page) =>
        page.Path.StartsWith(GraphiQL, StringComparison.Ordinal)
        || page.Path.StartsWith(Explorer, StringComparison.Ordinal);
}
