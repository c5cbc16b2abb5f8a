using System.Net;
using Microsoft.AspNetCore.Http;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Access;

public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("localhost:8080", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:8080", 200)]
    [InlineData("elsewhere.example", 403)]
    [InlineData("127.0.0.1.elsewhere.example", 403)]
    [InlineData("", 403)]
    public async Task Without_keys_only_the_names_of_this_machine_are_served(string host, int status)
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        Assert.Equal(status, await StatusAsync(gateway, host, IPAddress.Loopback));
    }

    [Fact]
    public async Task Without_keys_a_connection_from_outside_is_refused_whatever_it_says()
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        Assert.Equal(403, await StatusAsync(gateway, "localhost", IPAddress.Parse("10.0.0.1")));
    }

    [Fact]
    public async Task Allowed_hosts_are_served_too()
    {
        await using var gateway = await GatewayHost.StartAsync(
            FakeGrains.Create().Factory,
            settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["AllowedHosts"] = "races.example" }
        );
        Assert.Equal(200, await StatusAsync(gateway, "races.example", IPAddress.Loopback));
    }

    [Fact]
    public async Task With_keys_every_name_is_served()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        Assert.Equal(200, await StatusAsync(gateway, "races.example", IPAddress.Parse("10.0.0.1")));
    }

    private static async Task<int> StatusAsync(GatewayHost gateway, string host, IPAddress local)
    {
        var http = await gateway.Server.SendAsync(
            http =>
            {
                http.Request.Path = "/health/live";
                http.Request.Host = new HostString(host);
                http.Connection.LocalIpAddress = local;
            },
            TestContext.Current.CancellationToken
        );
        return http.Response.StatusCode;
    }
}
