using System.Net;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.Tests.GraphQL;
using RoxMind.Tests.GraphQL.Transport;

namespace RoxMind.Tests.Access;

public sealed class KeyRingTests
{
    private const string Query = "{ __typename }";

    [Fact]
    public async Task Key_that_is_added_counts_without_a_restart_and_one_that_is_removed_does_not()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        var added = ApiKey.Create();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(added));

        gateway.Settings["Access:Keys:3:Name"] = "added";
        gateway.Settings["Access:Keys:3:Role"] = "read";
        gateway.Settings["Access:Keys:3:Hash"] = ApiKey.Hash(added);
        gateway.Settings.Reload();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(added));

        gateway.Settings["Access:Keys:3:Hash"] = ApiKey.Hash(ApiKey.Create());
        gateway.Settings.Reload();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(added));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Keys.Reader));

        async Task<HttpStatusCode> StatusAsync(string key)
        {
            using var response = await Keys.SendAsync(gateway, key, Query);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Connection_of_a_key_that_is_taken_away_is_closed_and_others_stay()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        using var reader = await OpenAsync(gateway, Keys.Reader);
        using var owner = await OpenAsync(gateway, Keys.Owner);

        gateway.Settings["Access:Keys:0:Hash"] = ApiKey.Hash(ApiKey.Create());
        gateway.Settings.Reload();

        Assert.Equal(4403, await reader.CloseCodeAsync());
        await owner.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await owner.ReceiveAsync());
    }

    [Fact]
    public async Task Role_that_changes_ends_what_ran_with_the_old_one()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        using var owner = await OpenAsync(gateway, Keys.Owner);
        gateway.Settings["Access:Keys:2:Role"] = "read";
        gateway.Settings.Reload();
        Assert.Equal(4403, await owner.CloseCodeAsync());
    }

    [Fact]
    public async Task Service_whose_last_key_is_taken_away_lets_nobody_in()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        foreach (var name in Keys.Settings.Keys)
        {
            gateway.Settings[name] = null;
        }

        gateway.Settings.Reload();
        using var nobody = await Keys.SendAsync(gateway, null, Query);
        using var former = await Keys.SendAsync(gateway, Keys.Owner, Query);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, former.StatusCode);
    }

    [Fact]
    public async Task Bad_entry_in_a_reload_is_left_out_and_the_good_ones_count()
    {
        await using var gateway = await Keys.StartGatewayAsync();
        gateway.Settings["Access:Keys:0:Role"] = "king";
        gateway.Settings.Reload();
        using var bad = await Keys.SendAsync(gateway, Keys.Reader, Query);
        using var good = await Keys.SendAsync(gateway, Keys.Owner, Query);
        Assert.Equal(HttpStatusCode.Unauthorized, bad.StatusCode);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Theory]
    [InlineData("Access:Keys:0:Role", "king")]
    [InlineData("Access:Keys:0:Role", "none")]
    [InlineData("Access:Keys:0:Role", "3")]
    [InlineData("Access:Keys:0:Name", " ")]
    [InlineData("Access:Keys:0:Hash", "sha256:abc")]
    [InlineData("Access:Keys:0:Hash", "rox_plain")]
    public async Task Bad_entry_at_the_start_is_named(string setting, string value)
    {
        var fault = await Assert.ThrowsAsync<AccessConfigurationException>(() =>
            Keys.StartGatewayAsync([new(setting, value)])
        );
        Assert.Contains("read, ingest or admin", fault.Message);
    }

    private static async Task<SocketClient> OpenAsync(RoxMind.Tests.GraphQL.GatewayHost gateway, string key)
    {
        var socket = await SocketClient.ConnectAsync(gateway.Server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{key}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        return socket;
    }
}
