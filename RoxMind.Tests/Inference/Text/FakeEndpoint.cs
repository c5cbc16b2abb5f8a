using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RoxMind.Tests.Inference.Text;

/// <summary>An OpenAI-compatible endpoint on this machine, whose answers a test gives.</summary>
internal sealed class FakeEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeEndpoint(WebApplication app) => _app = app;

    /// <summary>Its base address.</summary>
    public Uri Url =>
        new(
            _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
                + "/v1"
        );

    /// <summary>Bodies of the requests that came.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>Authorizations of the requests that came.</summary>
    public List<string?> Keys { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="answer">Answers a request, given its number from 1.</param>
    public static async Task<FakeEndpoint> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var endpoint = new FakeEndpoint(app);
        app.MapPost(
            "/v1/{**what}",
            async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                endpoint.Bodies.Add(await reader.ReadToEndAsync());
                endpoint.Keys.Add(context.Request.Headers.Authorization);
                await answer(endpoint.Bodies.Count, context);
            }
        );
        await app.StartAsync();
        return endpoint;
    }

    /// <summary>Answers with pieces of text, as a stream of events.</summary>
    public static async Task StreamAsync(HttpContext context, params string[] pieces)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in pieces)
        {
            await context.Response.WriteAsync(
                $$$"""
                data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"{{{piece}}}"},"finish_reason":null}]}


                """,
                CancellationToken.None
            );
        }

        await context.Response.WriteAsync(
            """
            data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]


            """,
            CancellationToken.None
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
