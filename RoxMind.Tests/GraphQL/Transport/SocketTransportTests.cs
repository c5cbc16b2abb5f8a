using System.Net.WebSockets;

namespace RoxMind.Tests.GraphQL.Transport;

public sealed class SocketTransportTests
{
    [Fact]
    public async Task Init_is_acknowledged_with_or_without_payload()
    {
        await using var host = await TransportHost.StartAsync();
        foreach (
            var init in new[] { """{"type":"connection_init"}""", """{"type":"connection_init","payload":{"a":1}}""" }
        )
        {
            using var client = await SocketClient.ConnectAsync(host.Server);
            Assert.Equal("graphql-transport-ws", client.Subprotocol);
            await client.SendAsync(init);
            Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Other_subprotocol_is_closed_with_4406(string? subprotocol)
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host.Server, subprotocol);
        Assert.Equal(4406, await client.CloseCodeAsync());
    }

    [Fact]
    public async Task Page_of_another_site_cannot_connect()
    {
        await using var host = await TransportHost.StartAsync(options =>
            options.AllowedOrigins.Add("https://friend.example")
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SocketClient.ConnectAsync(host.Server, origin: "https://evil.example")
        );
        using var own = await SocketClient.ConnectAsync(host.Server, origin: "http://localhost");
        using var friend = await SocketClient.ConnectAsync(host.Server, origin: "https://friend.example");
        Assert.Equal("graphql-transport-ws", friend.Subprotocol);
    }

    [Fact]
    public async Task Missing_init_is_closed_with_4408_when_the_time_is_over()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host.Server);

        // The answer to a ping shows that the connection's clock runs.
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(4408, await client.CloseCodeAsync());
    }

    [Fact]
    public async Task Init_in_time_stays_open()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Second_init_is_closed_with_4429()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal(4429, await client.CloseCodeAsync());
    }

    [Fact]
    public async Task Subscribe_before_init_is_closed_with_4401()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host.Server);
        await client.SubscribeAsync("1", "{ok}");
        Assert.Equal(4401, await client.CloseCodeAsync());
        Assert.Null(host.Engine.Last);
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"shout"}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"ping","payload":[]}""")]
    [InlineData("""{"type":"connection_init","payload":"x"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":""}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ok}"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ok}"}}""")]
    [InlineData("""{"type":"subscribe","id":7,"payload":{"query":"{ok}"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":"{ok}"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ok}","variables":[]}}""")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{"query":"{ok}"}}""")]
    public async Task Bad_message_is_closed_with_4400(string message)
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SendAsync(message);
        Assert.Equal(4400, await client.CloseCodeAsync());
    }

    [Fact]
    public async Task Binary_message_is_closed_with_4400()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.Equal(4400, await client.CloseCodeAsync());
    }

    [Fact]
    public async Task Message_over_the_limit_is_closed_with_1009()
    {
        await using var host = await TransportHost.StartAsync(options => options.MaxRequestBytes = 1024);
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('a', 1024)}}}"}}""");
        Assert.Equal(1009, await client.CloseCodeAsync());
    }

    [Fact]
    public async Task Document_over_the_limit_is_refused_alone()
    {
        await using var host = await TransportHost.StartAsync(options => options.MaxDocumentBytes = 1024);
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("1", new string('a', 1025));
        var refused = await client.ReceiveJsonAsync();
        Assert.Equal("error", refused.GetProperty("type").GetString());
        Assert.Equal(
            "TOO_LARGE",
            refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await client.ReceiveJsonAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Message_in_parts_is_one_message()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SendInPartsAsync("""{"type":""", "\"pi", "ng\"}");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Query_answers_once_and_completes()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("q", "{ok}");
        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"ok":true}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());

        // The id is free again.
        await client.SubscribeAsync("q", "mutation x");
        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"ok":true}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Refused_operation_is_an_error_and_nothing_else()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("q", "invalid");
        Assert.Equal("""{"id":"q","type":"error","payload":[{"message":"no"}]}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Fault_of_one_operation_leaves_the_connection_open_and_says_nothing_of_its_cause()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("q", "throw");
        var answer = await client.ReceiveAsync();
        Assert.Contains("INTERNAL", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Subscription_sends_every_event_in_order_and_completes_with_its_source()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("s", "subscription x");
        for (var i = 0; i < 100; i++)
        {
            await host.Engine.Events.Writer.WriteAsync($$$"""{"data":{"n":{{{i}}}}}""");
        }

        host.Engine.Events.Writer.Complete();
        for (var i = 0; i < 100; i++)
        {
            var message = await client.ReceiveJsonAsync();
            Assert.Equal(i, message.GetProperty("payload").GetProperty("data").GetProperty("n").GetInt32());
        }

        Assert.Equal("""{"id":"s","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Second_operation_with_a_running_id_is_closed_with_4409()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("s", "subscription x");
        await client.SubscribeAsync("s", "{ok}");
        Assert.Equal(4409, await client.CloseCodeAsync());
        await host.Engine.Cancelled.Task;
    }

    [Fact]
    public async Task Complete_ends_the_operation_and_frees_its_id()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("s", "subscription x");
        await client.SendAsync("""{"id":"s","type":"complete"}""");
        await host.Engine.Cancelled.Task;
        await client.SendAsync("""{"id":"unknown","type":"complete"}""");
        await client.SubscribeAsync("s", "{ok}");
        Assert.Equal("next", (await client.ReceiveJsonAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Clients_goodbye_ends_its_operations_and_is_answered()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("s", "subscription x");
        await client.CloseAsync();
        await host.Engine.Cancelled.Task;
    }

    [Fact]
    public async Task Operation_over_the_limit_is_refused_alone()
    {
        await using var host = await TransportHost.StartAsync(options => options.MaxOperationsPerSocket = 2);
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("1", "subscription x");
        await client.SubscribeAsync("2", "subscription x");
        await client.SubscribeAsync("3", "subscription x");
        var answer = await client.ReceiveJsonAsync();
        Assert.Equal("3", answer.GetProperty("id").GetString());
        var code = answer.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString();
        Assert.Equal("TOO_MANY_OPERATIONS", code);
    }

    [Fact]
    public async Task Stopping_service_says_goodbye_with_1001()
    {
        await using var host = await TransportHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host.Server);
        await client.SubscribeAsync("s", "subscription x");
        var stopping = host.StopAsync();
        Assert.Equal(1001, await client.CloseCodeAsync());
        await client.CloseAsync();
        await stopping;
    }
}
