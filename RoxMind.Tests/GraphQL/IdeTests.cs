using System.Net;
using RoxMind.Tests.Access;

namespace RoxMind.Tests.GraphQL;

public sealed class IdeTests
{
    [Fact]
    public async Task Ide_needs_nothing_from_elsewhere()
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var html = await gateway.Http.GetStringAsync(Relative("/graphiql"), TestContext.Current.CancellationToken);
        Assert.Contains("<script", html);
        Assert.DoesNotContain("//", html, StringComparison.Ordinal);
        foreach (var file in new[] { "explorer/explorer.js", "explorer/schema.js", "explorer/operate.js" })
        {
            Assert.NotEmpty(
                await gateway.Http.GetStringAsync(Relative($"/{file}"), TestContext.Current.CancellationToken)
            );
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData("true", HttpStatusCode.OK)]
    public async Task With_access_rules_the_ide_is_off_until_it_is_asked_for(string? setting, HttpStatusCode expected)
    {
        await using var gateway = await Keys.StartGatewayAsync([new("GraphQL:Pages:GraphiQL", setting)]);
        foreach (var path in new[] { "/graphiql", "/explorer/explorer.js" })
        {
            using var response = await gateway.Http.GetAsync(Relative(path), TestContext.Current.CancellationToken);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
