using System.Net.Http.Headers;
using System.Text;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>Server-sent events; what clients see over the wire is in the protocol suite.</summary>
public sealed class EventStreamTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Client_that_goes_ends_the_operation()
    {
        await using var host = await TransportHost.StartAsync();
        await host.Engine.Events.Writer.WriteAsync("""{"data":1}""", TestContext.Current.CancellationToken);
        using (var response = await SubscribeAsync(host))
        {
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            Assert.Equal(":\n\nevent: next\ndata: {\"data\":1}\n\n", await ReadAsync(body, 33));
        }

        await host.Engine.Cancelled.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Service_that_stops_ends_the_stream_without_saying_that_it_is_complete()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SubscribeAsync(host);
        var stop = host.StopAsync();
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(":\n\n", text);
        await stop;
    }

    [Fact]
    public async Task Quiet_stream_beats_by_the_clock_and_results_still_come()
    {
        await using var host = await TransportHost.StartAsync(options =>
        {
            // The clock runs on below while a beat is on its way, which must not count as a receiver that does not read.
            options.KeepAlive = TimeSpan.FromSeconds(12);
            options.SendTimeout = TimeSpan.FromDays(30);
        });
        using var response = await SubscribeAsync(host);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.Equal(":\n\n", await ReadAsync(body, 3));
#pragma warning disable CA2025 // the task is awaited below
        var beat = ReadAsync(body, 3);
#pragma warning restore CA2025
        while (!beat.IsCompleted)
        {
            // Until the endpoint waits for the clock, moving it has no effect.
            host.Clock.Advance(TimeSpan.FromSeconds(12));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.Equal(":\n\n", await beat);
        await host.Engine.Events.Writer.WriteAsync("2", TestContext.Current.CancellationToken);
        host.Engine.Events.Writer.Complete();
        var rest = await new StreamReader(body).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("event: next\ndata: 2\n\nevent: complete\ndata: \n\n", rest);
    }

    [Fact]
    public async Task Fault_in_the_middle_is_told_without_insides()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await SubscribeAsync(host);
        host.Engine.Events.Writer.Complete(new InvalidOperationException("secret"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("INTERNAL", text);
        Assert.DoesNotContain("secret", text);
        Assert.EndsWith("event: complete\ndata: \n\n", text);
    }

    [Fact]
    public async Task Receiver_that_is_too_slow_is_told_how_to_resume()
    {
        await using var host = await TransportHost.StartAsync();
        using var pace = new ReceiverPace();
        host.Engine.Pace = pace;
        using var response = await SubscribeAsync(host);
        await pace.FallBehindAsync();
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("TOO_SLOW", text);
        Assert.Contains("after=7", text);
        Assert.EndsWith("event: complete\ndata: \n\n", text);
    }

    [Fact]
    public async Task Credentials_that_are_revoked_end_the_stream_and_the_operation()
    {
        using var gate = new RevocableGate();
        await using var host = await TransportHost.StartAsync(gate: gate);
        await host.Engine.Events.Writer.WriteAsync("""{"data":1}""", TestContext.Current.CancellationToken);
        using var response = await SubscribeAsync(host);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.Equal(":\n\nevent: next\ndata: {\"data\":1}\n\n", await ReadAsync(body, 33));
        await gate.RevokeAsync();
        var text = await new StreamReader(body).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("UNAUTHENTICATED", text);
        Assert.EndsWith("event: complete\ndata: \n\n", text);
        await host.Engine.Cancelled.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Answer_of_several_lines_stays_one_event()
    {
        await using var host = await TransportHost.StartAsync();
        await host.Engine.Events.Writer.WriteAsync("{\n}", TestContext.Current.CancellationToken);
        host.Engine.Events.Writer.Complete();
        using var response = await SubscribeAsync(host);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("event: next\ndata: {\ndata: }\n\n", text);
    }

    private static async Task<HttpResponseMessage> SubscribeAsync(TransportHost host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = GatewayHost.Json("""{"query":"subscription { a }"}"""),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var response = await host.Http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        Assert.True(response.IsSuccessStatusCode);
        return response;
    }

    private static async Task<string> ReadAsync(Stream body, int bytes)
    {
        var buffer = new byte[bytes];
        await body.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer);
    }
}
