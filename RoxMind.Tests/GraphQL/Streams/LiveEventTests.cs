using System.Text.Json;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.GraphQL.Answers;
using RoxMind.Tests.GraphQL.Transport;

namespace RoxMind.Tests.GraphQL.Streams;

/// <summary>An event that is followed as a whole.</summary>
public sealed class LiveEventTests
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(500);
    private readonly IGrainFactory _grains;
    private readonly FakeEvent _event;

    public LiveEventTests()
    {
        var (factory, grains) = FakeGrains.Create();
        var (grain, made) = FakeEvent.Make();
        grains.Put("e", grain);
        (_grains, _event) = (factory, made);
    }

    [Fact]
    public async Task Page_comes_at_once_and_again_when_the_event_has_changed_and_costs_all_viewers_one()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        var viewers = new List<SocketClient>();
        for (var i = 0; i < 20; i++)
        {
            viewers.Add(await SocketClient.OpenAsync(gateway.Server));
            await viewers[i].SubscribeAsync("page", Query("e"));
            Assert.Equal(_event.Results, Total(await viewers[i].ReceiveJsonAsync()));
        }

        Assert.Equal(2, _event.Asked);
        for (var change = 0; change < 3; change++)
        {
            // While nothing changes nothing is sent: what is read next is the change.
            await LookAgainAsync(gateway);
            _event.Write();
            await LookAgainAsync(gateway);
            foreach (var viewer in viewers)
            {
                Assert.Equal(_event.Results, Total(await viewer.ReceiveJsonAsync()));
            }

            Assert.Equal(2 * (change + 2), _event.Asked);
        }

        viewers.ForEach(viewer => viewer.Dispose());
    }

    [Fact]
    public async Task Event_that_nothing_was_recorded_for_is_refused()
    {
        _event.Head = 0;
        await using var gateway = await GatewayHost.StartAsync(_grains);
        using var viewer = await SocketClient.OpenAsync(gateway.Server);
        await viewer.SubscribeAsync("page", Query("e"));
        Assert.Contains(
            "UNKNOWN_EVENT",
            (await viewer.ReceiveJsonAsync()).GetProperty("payload").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Event_that_moves_to_another_silo_is_followed_on()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        using var viewer = await SocketClient.OpenAsync(gateway.Server);
        await viewer.SubscribeAsync("page", Query("e"));
        Assert.Equal(_event.Results, Total(await viewer.ReceiveJsonAsync()));

        _event.Moves = 5;
        _event.Write();
        var next = viewer.ReceiveJsonAsync();
        while (!next.IsCompleted)
        {
            await LookAgainAsync(gateway);
        }

        Assert.Equal(_event.Results, Total(await next));
        Assert.Equal(0, _event.Moves);
    }

    private async Task LookAgainAsync(GatewayHost gateway)
    {
        var before = _event.Versions;
        while (_event.Versions == before)
        {
            // In steps that leave who works elsewhere the time it has by the clock.
            gateway.Clock.Advance(s_every / 25);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    private static string Query(string key) =>
        $$"""
            subscription { liveEvent(eventId: "{{OpaqueId.Event(
                key
            )}}") { finishers leaderboard(first: 5) { totalCount } } }
            """;

    private static int Total(JsonElement message)
    {
        Assert.Equal("next", message.GetProperty("type").GetString());
        var page = message.GetProperty("payload").GetProperty("data").GetProperty("liveEvent");
        Assert.Equal(
            page.GetProperty("finishers").GetInt32(),
            page.GetProperty("leaderboard").GetProperty("totalCount").GetInt32()
        );
        return page.GetProperty("finishers").GetInt32();
    }
}
