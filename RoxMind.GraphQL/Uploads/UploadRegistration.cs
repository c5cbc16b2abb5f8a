using RoxMind.Grains.Imports.Jobs;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Uploads;

/// <summary>Puts uploads into an application.</summary>
internal static class UploadRegistration
{
    /// <summary>Registers the options.</summary>
    public static IServiceCollection AddUploadEndpoint(this IServiceCollection services)
    {
        services
            .AddOptions<UploadOptions>()
            .BindConfiguration("GraphQL:Uploads")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services;
    }

    /// <summary>Maps <c>POST /imports</c>, where this process can store files.</summary>
    public static void MapUploads(this IEndpointRouteBuilder endpoints)
    {
        var known = endpoints.ServiceProvider.GetService<IServiceProviderIsService>();
        if (known?.IsService(typeof(IUploadStore)) == true)
        {
            var upload = ActivatorUtilities.CreateInstance<UploadEndpoint>(endpoints.ServiceProvider);
            endpoints
                .MapPost("/imports", (Func<HttpContext, Task<IResult>>)upload.HandleAsync)
                .RequireRole(AccessRole.Ingest);
        }
    }
}
