using RoxMind.GraphQL.Access;

namespace RoxMind.Tests.Access;

public sealed class ListenRuleTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.1.2.3:1;http://[::1]:2")]
    [InlineData("http://localhost:8080")]
    public void This_machine_needs_no_keys(string urls) => Assert.Null(ListenRule.Refusal(urls, isOpen: true));

    [Theory]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("http://[::]:80")]
    [InlineData("http://10.0.0.1:80")]
    [InlineData("http://example.org")]
    [InlineData("http://127.0.0.1:1;http://192.168.0.1:2")]
    public void Other_addresses_need_keys(string urls)
    {
        Assert.NotNull(ListenRule.Refusal(urls, isOpen: true));
        Assert.Null(ListenRule.Refusal(urls, isOpen: false));
    }

    [Theory]
    [InlineData("8080")]
    [InlineData("ftp://127.0.0.1")]
    public void What_is_no_address_is_refused_anyway(string urls) =>
        Assert.NotNull(ListenRule.Refusal(urls, isOpen: false));
}
