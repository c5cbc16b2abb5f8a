using System.Net;
using System.Net.Http.Headers;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Tests.GraphQL;

public sealed class PageTests
{
    [Fact]
    public async Task Start_page_needs_nothing_from_elsewhere()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var response = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "default-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        foreach (var file in new[] { "app.js", "style.css" })
        {
            Assert.Contains(file, html, StringComparison.Ordinal);
            using var part = await host.Http.GetAsync(new Uri($"/{file}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        }
    }

    [Fact]
    public async Task Page_that_is_known_is_not_sent_again()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var first = await host.Http.GetAsync(new Uri("/app.js", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/app.js");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Ready_means_that_a_grain_answers()
    {
        var (factory, grains) = FakeGrains.Create();
        await using var host = await GatewayHost.StartAsync(factory);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host, "/health/ready"));
        grains.Put<IEventDirectoryGrain>("0", new NoEvents());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/ready"));
    }

    [Fact]
    public async Task Upload_is_not_offered_where_files_cannot_be_stored()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var body = new StringContent("x", System.Text.Encoding.UTF8, "text/csv");
        using var response = await host.Http.PostAsync(new Uri("/imports?fileName=x.csv", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(GatewayHost host, string path)
    {
        using var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    private sealed class NoEvents : IEventDirectoryGrain
    {
        public Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([]);
    }
}
