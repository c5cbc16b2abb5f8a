using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ModelContextProtocol.Client;
using RoxMind.Tests.Access;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Mcp;

/// <summary>Who may call the tools, and from where.</summary>
public sealed class McpAccessTests
{
    private const string ListTools = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    [Fact]
    public async Task Every_key_may_read_and_nobody_without_one()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        foreach (var key in new[] { Keys.Reader, Keys.Timing, Keys.Owner })
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(gateway, key)).Status);
        }

        var (status, body) = await PostAsync(gateway, null);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("UNAUTHENTICATED", body);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(gateway, "rox_wrong")).Status);
    }

    [Fact]
    public async Task Calls_are_counted_with_the_others_of_their_key()
    {
        await using var gateway = await Keys.StartGatewayAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Access:Rate:Burst"] = "2",
                ["Access:Rate:PerSecond"] = "1",
            }
        );
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(gateway, Keys.Reader)).Status);

        // The bucket fills all the time: ask in both ways until it is empty.
        var (status, body) = (HttpStatusCode.OK, string.Empty);
        for (var i = 0; i < 1000 && status == HttpStatusCode.OK; i++)
        {
            using var other = await Keys.SendAsync(gateway, Keys.Reader, "{ __typename }");
            (status, body) = await PostAsync(gateway, Keys.Reader);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("RATE_LIMITED", body);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(gateway, Keys.Owner)).Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example", 403)]
    [InlineData("http://localhost.elsewhere.example", 403)]
    [InlineData("null", 403)]
    [InlineData("http://localhost", 200)]
    [InlineData("https://app.example", 200)]
    [InlineData("", 200)]
    public async Task Pages_of_other_sites_may_not_ask(string origin, int status)
    {
        await using var gateway = await GatewayHost.StartAsync(
            FakeGrains.Create().Factory,
            settings: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["GraphQL:Transport:AllowedOrigins:0"] = "https://app.example",
            }
        );
        Assert.Equal(status, (int)(await PostAsync(gateway, null, origin)).Status);
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_may_send_the_headers_of_the_protocol()
    {
        await using var gateway = await GatewayHost.StartAsync(
            FakeGrains.Create().Factory,
            settings: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["GraphQL:Transport:AllowedOrigins:0"] = "https://app.example",
            }
        );
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/mcp");
        preflight.Headers.Add("Origin", "https://app.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add(
            "Access-Control-Request-Headers",
            "content-type,mcp-protocol-version,mcp-method,mcp-name"
        );
        using var response = await gateway.Http.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.Equal("https://app.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains(
            "mcp-name",
            Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("elsewhere.example", 403)]
    public async Task Without_keys_only_the_names_of_this_machine_are_served(string host, int status)
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        Assert.Equal(status, (int)(await PostAsync(gateway, null, host: host)).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task There_are_no_sessions_to_listen_to_or_to_end(string method)
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mcp");
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_client_with_a_key_lists_the_tools()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        await using var assistant = await McpCaller.ConnectAsync(gateway, Keys.Reader);
        Assert.Equal(6, assistant.Tools.Count);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => McpCaller.ConnectAsync(gateway));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(
        GatewayHost gateway,
        string? key,
        string? origin = null,
        string host = "localhost"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = GatewayHost.Json(ListTools) };
        request.Headers.Host = host;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        if (!string.IsNullOrEmpty(origin))
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
