using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Access;

public sealed class CorsTests
{
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["GraphQL:Transport:AllowedOrigins:0"] = "https://app.example",
        ["GraphQL:Transport:AllowedHeaders:0"] = "X-Team",
    };

    [Theory]
    [InlineData("traceparent")]
    [InlineData("graphql-preflight")]
    [InlineData("apollographql-client-name")]
    [InlineData("apollographql-client-version")]
    [InlineData("x-apollo-operation-name")]
    [InlineData("x-team")]
    public async Task Page_of_an_allowed_origin_may_send_the_usual_headers_and_those_that_are_named(string header)
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory, settings: Settings);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://app.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", header);
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(
            header,
            Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")).Split(','),
            StringComparer.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://app.example")]
    [InlineData("https://elsewhere.example")]
    public async Task Answer_says_that_it_differs_by_origin_whoever_asks(string? origin)
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory, settings: Settings);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("Origin", response.Headers.Vary);
    }
}
