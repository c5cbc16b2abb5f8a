using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace RoxMind.Tests.GraphQL.Transport;

public sealed class HttpTransportTests
{
    private const string Modern = "application/graphql-response+json";
    private const string Legacy = "application/json";

    [Theory]
    [InlineData(null, Legacy)]
    [InlineData("*/*", Legacy)]
    [InlineData("application/*", Legacy)]
    [InlineData("application/json", Legacy)]
    [InlineData("application/json; charset=utf-8", Legacy)]
    [InlineData("application/graphql-response+json", Modern)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Modern)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", Modern)]
    [InlineData("application/graphql-response+json;q=0.1, application/json", Legacy)]
    [InlineData("application/graphql-response+json;q=0, */*", Legacy)]
    public async Task Accept_decides_the_media_type(string? accept, string expected)
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(host, Body("""{"query":"{ok}"}"""), accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        Assert.Equal("""{"data":{"ok":true}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Accept_of_something_else_is_406()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(host, Body("""{"query":"{ok}"}"""), "text/html");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("invalid", Legacy, 200)]
    [InlineData("invalid", Modern, 400)]
    [InlineData("slow", Legacy, 504)]
    [InlineData("slow", Modern, 504)]
    [InlineData("busy", Modern, 503)]
    [InlineData("broken", Modern, 500)]
    public async Task Status_follows_the_outcome_and_the_media_type(string query, string accept, int status)
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(host, Body($$"""{"query":"{{query}}"}"""), accept);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.True((await ReadAsync(response)).TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("\"query\"")]
    [InlineData("{}")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":"  "}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ok}","variables":[]}""")]
    [InlineData("""{"query":"{ok}","variables":"{}"}""")]
    [InlineData("""{"query":"{ok}","operationName":7}""")]
    [InlineData("""{"query":"{ok}","extensions":true}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"{ok}","variables":{"a":[{"b":"\ud800"}]}}""")]
    [InlineData("""{"query":"{ok}","variables":{"\udc00":1}}""")]
    [InlineData("""{"query":"{ok}","extensions":{"a":"\ud800x"}}""")]
    [InlineData("""{"query":"{ok}","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ok}","variables":{"a":[{"b":1,"\u0062":1}]}}""")]
    [InlineData("""{"query":"{ok}","query":"{ok}"}""")]
    [InlineData("[]")]
    [InlineData("[1]")]
    public async Task Malformed_request_is_400_in_both_media_types(string body)
    {
        await using var host = await TransportHost.StartAsync();
        foreach (var accept in new[] { Legacy, Modern })
        {
            using var response = await SendAsync(host, Body(body), accept);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var error = (await ReadAsync(response)).GetProperty("errors")[0];
            Assert.Equal("BAD_REQUEST", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Null(host.Engine.Last);
        }
    }

    [Theory]
    [InlineData("""{"query":"{ok}","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"query":"{ok}","variables":{"a":1},"operationName":"","extensions":{}}""")]
    [InlineData("""{"query":"{ok}","unknown":1}""")]
    public async Task Absent_and_unknown_parameters_are_no_fault(string body)
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(host, Body(body), Modern);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(host.Engine.Last!.OperationName);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Other_content_type_is_415(string contentType)
    {
        await using var host = await TransportHost.StartAsync();
        var content = new ByteArrayContent("""{"query":"{ok}"}"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await SendAsync(host, content, Modern);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Missing_content_type_is_415()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(host, new ByteArrayContent("""{"query":"{ok}"}"""u8.ToArray()), Modern);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_over_the_limit_is_413(bool saysLength)
    {
        await using var host = await TransportHost.StartAsync(options => options.MaxRequestBytes = 2048);
        var bytes = Encoding.UTF8.GetBytes($$"""{"query":"{{new string('a', 2048)}}"}""");
        HttpContent content = saysLength ? new ByteArrayContent(bytes) : new StreamContent(new UnseekableStream(bytes));
        content.Headers.ContentType = new MediaTypeHeaderValue(Legacy);
        using var response = await SendAsync(host, content, Modern);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Null(host.Engine.Last);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_405_and_say_which_are_not(string method)
    {
        await using var host = await TransportHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Get_answers_a_query_with_its_parameters()
    {
        await using var host = await TransportHost.StartAsync();
        var target =
            $"/graphql?query={Uri.EscapeDataString("{ok}")}&operationName=A&variables={Uri.EscapeDataString("""{"a":1}""")}";
        using var response = await host.Http.GetAsync(new Uri(target, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("A", host.Engine.Last!.OperationName);
        Assert.Equal(1, host.Engine.Last.Variables!.Value.GetProperty("a").GetInt32());
    }

    [Theory]
    [InlineData("/graphql", 400)]
    [InlineData("/graphql?query=", 400)]
    [InlineData("/graphql?query=x&variables=oops", 400)]
    [InlineData("/graphql?query=x&variables=[]", 400)]
    [InlineData("/graphql?query=mutation%20x", 405)]
    [InlineData("/graphql?query=subscription%20x", 400)]
    public async Task Get_refuses_what_it_cannot_carry(string target, int status)
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await host.Http.GetAsync(new Uri(target, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 405)
        {
            Assert.Equal(["POST"], response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData(null, null, 400)]
    [InlineData("GraphQL-Preflight", "1", 200)]
    [InlineData("Apollo-Require-Preflight", "true", 200)]
    [InlineData("X-Apollo-Operation-Name", "A", 200)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "cross-site", 400)]
    [InlineData("Origin", "https://app.example", 200)]
    [InlineData("Origin", "https://elsewhere.example", 400)]
    [InlineData("Content-Type", "application/json", 200)]
    [InlineData("Content-Type", "text/plain", 400)]
    public async Task Get_needs_what_a_page_of_another_site_cannot_send_unasked(
        string? header,
        string? value,
        int status
    )
    {
        await using var host = await TransportHost.StartAsync(options =>
            options.AllowedOrigins.Add("https://app.example")
        );
        host.Http.DefaultRequestHeaders.Remove("GraphQL-Preflight");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={ok}");
        if (header == "Content-Type")
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.TryAddWithoutValidation(header, value);
        }
        else if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await host.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 400)
        {
            Assert.Equal("PREFLIGHT_REQUIRED", await CodeAsync(response));
            Assert.Null(host.Engine.Last);
        }
    }

    [Fact]
    public async Task Documents_of_a_request_are_bounded_together_and_values_are_not()
    {
        await using var host = await TransportHost.StartAsync(options => options.MaxDocumentBytes = 1024);
        var half = new string('a', 600);
        using var values = await SendAsync(
            host,
            Body($$$"""{"query":"{ok}","variables":{"a":"{{{half}}}{{{half}}}"}}"""),
            Modern
        );
        Assert.Equal(HttpStatusCode.OK, values.StatusCode);
        using var one = await SendAsync(host, Body($$"""{"query":"{{half}}"}"""), Modern);
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        using var two = await SendAsync(host, Body($$"""[{"query":"{{half}}"},{"query":"{{half}}"}]"""), Modern);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, two.StatusCode);
        Assert.Equal("TOO_LARGE", await CodeAsync(two));
    }

    [Theory]
    [InlineData("br", 4000, "br")]
    [InlineData("gzip", 4000, "gzip")]
    [InlineData("gzip, br", 4000, "br")]
    [InlineData("identity", 4000, null)]
    [InlineData("br", 100, null)]
    public async Task Large_answer_is_compressed_as_the_caller_takes_it(string accepted, int length, string? encoding)
    {
        await using var host = await TransportHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = Body($$"""{"query":"large {{length}}"}"""),
        };
        request.Headers.AcceptEncoding.ParseAdd(accepted);
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(encoding is null, bytes[0] == (byte)'{');
    }

    [Fact]
    public async Task Get_with_an_endless_query_string_is_414()
    {
        await using var host = await TransportHost.StartAsync(options => options.MaxDocumentBytes = 1024);
        using var response = await host.Http.GetAsync(
            new Uri($"/graphql?query={new string('a', 1024)}", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    [Fact]
    public async Task Post_refuses_a_subscription_and_says_where_it_goes()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(host, Body("""{"query":"subscription x"}"""), Modern);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await ReadAsync(response)).GetProperty("errors")[0];
        Assert.Equal("OPERATION_NOT_ALLOWED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("graphql-transport-ws", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_answers_in_order()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SendAsync(
            host,
            Body("""[{"query":"{ok}"},{"query":"invalid"},{"query":"subscription x"}]"""),
            Modern
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answers = await ReadAsync(response);
        Assert.Equal(3, answers.GetArrayLength());
        Assert.True(answers[0].TryGetProperty("data", out _));
        Assert.Equal("no", answers[1].GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.True(answers[2].TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Batch_over_the_limit_is_400()
    {
        await using var host = await TransportHost.StartAsync();
        var body = $"[{string.Join(',', Enumerable.Repeat("""{"query":"{ok}"}""", 11))}]";
        using var response = await SendAsync(host, Body(body), Modern);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(host.Engine.Last);
    }

    private static StringContent Body(string json) => new(json, Encoding.UTF8, Legacy);

    private static async Task<HttpResponseMessage> SendAsync(TransportHost host, HttpContent content, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await host.Http.SendAsync(request);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await ReadAsync(response)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    /// <summary>Hides its length, so that the body is sent in chunks.</summary>
    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
