using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access.Keys;

namespace RoxMind.GraphQL.Pages;

/// <summary>Serves the pages out of the assembly, so that they are there however the service was deployed.</summary>
internal static class PageEndpoints
{
    private const string GraphiQL = "graphiql/";
    private const string Explorer = "explorer/";
    private const string Race = "/races/{id}";

    /// <summary>What the explorer needs.</summary>
    private const string ExplorerPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>GraphiQL writes its own styles into the page.</summary>
    private const string GraphiQLPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Of whoever reads a page, and of whoever only asks what reading it would answer.</summary>
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers what the pages need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>().BindConfiguration("GraphQL:Pages");
        return services.AddSingleton<PublicRaces>().AddSingleton<RacePictures>();
    }

    /// <summary>
    /// Maps every file of <c>wwwroot</c>, every page to its address, and <c>/graphiql</c> to GraphiQL where it was built in,
    /// else to the plain explorer.
    /// </summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var hasIde =
            services.GetRequiredService<IOptions<PageOptions>>().Value.GraphiQL
            ?? services.GetRequiredService<KeyRing>().IsOpen;
        var pages = Page.ReadAll(typeof(PageEndpoints).Assembly);
        foreach (var page in pages.Where(page => !StartPage.Has(page) && (hasIde || !IsIde(page))))
        {
            var policy = page.Path.StartsWith(GraphiQL, StringComparison.Ordinal) ? GraphiQLPolicy : ExplorerPolicy;
            endpoints.MapMethods(page.Route, s_reading, http => page.SendAsync(http, policy));
        }

        var start = new StartPage(pages);
        foreach (var address in start.Addresses.Where(address => address != Race))
        {
            endpoints.MapMethods(address, s_reading, http => start.SendAsync(http, address));
        }

        var races = services.GetRequiredService<PublicRaces>();
        endpoints.MapMethods(Race, s_reading, new RacePages(start, Race, races).SendAsync);
        endpoints.MapMethods(
            $"{Race}/{RacePictures.Name}",
            s_reading,
            services.GetRequiredService<RacePictures>().SendAsync
        );
        endpoints.MapFallback(http => SayNotFoundAsync(http, start));
        if (hasIde)
        {
            var full = pages.FirstOrDefault(page => page.Path == $"{GraphiQL}index.html");
            var ide = full ?? pages.First(page => page.Path == $"{Explorer}index.html");
            var policy = full is null ? ExplorerPolicy : GraphiQLPolicy;
            endpoints.MapMethods("/graphiql", s_reading, http => ide.SendAsync(http, policy));
        }
    }

    private static Task SayNotFoundAsync(HttpContext http, StartPage start)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return start.SendNowhereAsync(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsIde(Page page) =>
        page.Path.StartsWith(GraphiQL, StringComparison.Ordinal)
        || page.Path.StartsWith(Explorer, StringComparison.Ordinal);
}
