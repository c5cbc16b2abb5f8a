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

    /// <summary>Maps <c>POST /imports</c>: files are stored by this process where it can, else sent on to the service.</summary>
    public static void MapUploads(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var target =
            services.GetService<IUploadStore>()
            ?? (IUploadTarget)ActivatorUtilities.CreateInstance<RemoteUploads>(services);
        var upload = ActivatorUtilities.CreateInstance<UploadEndpoint>(services, target);
        endpoints
            .MapPost("/imports", (Func<HttpContext, Task<IResult>>)upload.HandleAsync)
            .RequireRole(AccessRole.Ingest);
    }
}
