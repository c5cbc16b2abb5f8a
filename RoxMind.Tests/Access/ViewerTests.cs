using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Access;

public sealed class ViewerTests
{
    [Fact]
    public async Task Caller_is_told_what_they_may_do()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        foreach (var (key, role) in new[] { (Keys.Reader, "READ"), (Keys.Timing, "INGEST"), (Keys.Owner, "ADMIN") })
        {
            using var response = await Keys.SendAsync(gateway, key, "{ viewer { role } }");
            Assert.Equal(
                $$"""{"data":{"viewer":{"role":"{{role}}"} } }""".Replace(" ", string.Empty, StringComparison.Ordinal),
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task Where_there_are_no_keys_everybody_is_an_administrator()
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        Assert.Equal("""{"viewer":{"role":"ADMIN"}}""", (await gateway.DataAsync("{ viewer { role } }")).GetRawText());
    }
}
