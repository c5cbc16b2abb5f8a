using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RoxMind.GraphQL;
using RoxMind.Silo.Hosting;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>The gateway and the plain endpoints in one server, in front of the same grains.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BenchHost(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Url =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it on a free port of this machine.</summary>
    public static async Task<BenchHost> StartAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(new RoxMindOptions().OnFreePorts().Urls);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(grains);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRoxMindGraphQL();
        builder.Services.Configure<JsonOptions>(json =>
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        );
        var app = builder.Build();
        app.MapRoxMindGraphQL();
        PlainEndpoints.Map(app);
        await app.StartAsync(cancellationToken);
        return new BenchHost(app);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
