using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Streams;

namespace RoxMind.Tests.GraphQL;

/// <summary>The gateway in memory, in front of whatever grains a test gives it.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GatewayHost(WebApplication app, FakeTimeProvider clock)
    {
        _app = app;
        Clock = clock;
        Server = app.GetTestServer();
        Http = Server.CreateClient();
        Http.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
    }

    public FakeTimeProvider Clock { get; }

    public TestServer Server { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The settings, which can be changed while the gateway runs.</summary>
    public IConfigurationRoot Settings => (IConfigurationRoot)_app.Configuration;

    public static async Task<GatewayHost> StartAsync(
        IGrainFactory grains,
        Action<IServiceCollection>? configure = null,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        var clock = new FakeTimeProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(grains);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddRoxMindGraphQL();

        // The clock stands still unless a test moves it.
        builder.Services.Configure<StreamOptions>(streams => streams.SendEvery = TimeSpan.Zero);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapRoxMindGraphQL();
        await app.StartAsync();
        return new GatewayHost(app, clock);
    }

    /// <summary>Runs an operation; the whole response object.</summary>
    public async Task<JsonElement> ExecuteAsync(string query, object? variables = null)
    {
        using var response = await Http.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Runs an operation that must go well; its data.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var response = await ExecuteAsync(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    public static StringContent Json(string text, string mediaType = "application/json") =>
        new(text, Encoding.UTF8, mediaType);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
