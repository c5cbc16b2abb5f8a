using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Transport;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>The transports alone, in memory.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TransportHost(WebApplication app, EchoEngine engine, FakeTimeProvider clock)
    {
        _app = app;
        Engine = engine;
        Clock = clock;
        Server = app.GetTestServer();
        Http = Server.CreateClient();
        Http.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
    }

    public EchoEngine Engine { get; }

    public FakeTimeProvider Clock { get; }

    public TestServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<TransportHost> StartAsync(
        Action<TransportOptions>? configure = null,
        ICallerGate? gate = null
    )
    {
        var engine = new EchoEngine();
        var clock = new FakeTimeProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IOperationEngine>(engine);
        if (gate is not null)
        {
            builder.Services.AddSingleton(gate);
        }

        builder.Services.AddGraphQLTransport();
        builder.Services.Configure<TransportOptions>(options => configure?.Invoke(options));
        var app = builder.Build();
        app.MapGraphQLTransport("/graphql");
        await app.StartAsync();
        return new TransportHost(app, engine, clock);
    }

    /// <summary>Asks the host to stop, as a signal would.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
