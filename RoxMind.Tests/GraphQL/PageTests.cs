using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Tests.GraphQL;

public sealed partial class PageTests
{
    [Fact]
    public async Task Start_page_needs_nothing_from_elsewhere()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var response = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);

        // Styles are inside, so that the first paint waits for nothing; the policy names each.
        Assert.DoesNotContain("stylesheet", html, StringComparison.Ordinal);
        var styles = Styles().Matches(html).Select(match => match.Groups["style"].Value).ToList();
        Assert.NotEmpty(styles);
        Assert.All(
            styles,
            style =>
                Assert.Contains(
                    $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'",
                    policy,
                    StringComparison.Ordinal
                )
        );
        var files = Assets(html);
        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var part = await host.Http.GetAsync(new Uri(file, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, part.StatusCode);
            Assert.Equal(TimeSpan.FromDays(365), part.Headers.CacheControl!.MaxAge);
            Assert.Contains(part.Headers.CacheControl.Extensions, one => one.Name == "immutable");
        }
    }

    [Theory]
    [InlineData("/events/ZQ", HttpStatusCode.OK)]
    [InlineData("/races/cg", HttpStatusCode.OK)]
    [InlineData("/athletes/YQ", HttpStatusCode.OK)]
    [InlineData("/search?q=anna", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Every_address_is_answered_with_the_page_that_shows_it(string address, HttpStatusCode expected)
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var response = await host.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);

        using var asking = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var head = await host.Http.SendAsync(asking);
        Assert.Equal(expected, head.StatusCode);
    }

    [Theory]
    [InlineData("/assets/of-yesterday.js")]
    [InlineData("/app.js")]
    public async Task File_of_another_version_is_not_answered_with_a_page(string address)
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var response = await host.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Files_are_packed_as_the_caller_takes_them(string taken, string? expected)
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var file = Assets(await host.Http.GetStringAsync(new Uri("/", UriKind.Relative)))
            .First(path => path.EndsWith(".js", StringComparison.Ordinal));
        var plain = await host.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, file);
        request.Headers.AcceptEncoding.ParseAdd(taken);
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        await using var packed = await response.Content.ReadAsStreamAsync();
        await using Stream unpacking = expected switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var unpacked = new MemoryStream();
        await unpacking.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Fact]
    public async Task First_view_is_light()
    {
        const int MostBytes = 110 * 1024;
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var html = await host.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        var bytes = 0;
        foreach (var file in Assets(html).Append("/"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var response = await host.Http.SendAsync(request);
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public async Task Page_that_is_known_is_not_sent_again()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var first = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
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

    /// <summary>What a page loads.</summary>
    private static string[] Assets(string html) => [.. AssetPath().Matches(html).Select(match => match.Value)];

    [GeneratedRegex(
        "<style[^>]*>(?<style>.*?)</style>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Styles();

    [GeneratedRegex("/assets/[^\"]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetPath();

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
