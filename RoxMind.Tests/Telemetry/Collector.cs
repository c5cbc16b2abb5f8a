using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RoxMind.Tests.Telemetry;

/// <summary>Takes what is sent to a collector by HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _awaited;
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Collector(WebApplication app, IEnumerable<string> awaited) => (_app, _awaited) = (app, new(awaited));

    /// <summary>Where it listens.</summary>
    public string Url => _app.Urls.First();

    /// <summary>Starts one that waits for texts, each in whatever is sent.</summary>
    public static async Task<Collector> StartAsync(params string[] awaited)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app, awaited);
        app.MapPost("/v1/{signal}", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>Waits until all texts were sent; says which were not.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_all.Task, Task.Delay(most, cancellationToken));
        Assert.Empty(_awaited);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var text = Encoding.Latin1.GetString(body.ToArray());
        for (var left = _awaited.Count; left > 0 && _awaited.TryDequeue(out var awaited); left--)
        {
            if (!text.Contains(awaited, StringComparison.Ordinal))
            {
                _awaited.Enqueue(awaited);
            }
        }

        if (_awaited.IsEmpty)
        {
            _all.TrySetResult();
        }

        http.Response.ContentType = "application/x-protobuf";
    }
}
