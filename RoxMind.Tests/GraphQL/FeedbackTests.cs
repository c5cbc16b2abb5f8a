using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.Coaching;
using RoxMind.Tests.GraphQL.Transport;

namespace RoxMind.Tests.GraphQL;

/// <summary>Feedback texts as clients see them; each test has a cluster of its own.</summary>
[Slow]
public sealed class FeedbackTests : IAsyncLifetime
{
    private readonly SyntheticEvent _place = new("s7-2025-texts", "S7 2025 Texts");
    private readonly ScriptedWriter _writer = new();
    private readonly TaskCompletionSource _go = new();
    private readonly GatewayCluster _cluster;
    private string _eventId = null!;
    private OpaqueId _raceId;

    public FeedbackTests()
    {
        _writer.Middle = (_, token) => _go.Task.WaitAsync(token);
        _cluster = new GatewayCluster(silo =>
        {
            silo.Services.AddSingleton<IFeedbackWriter>(_writer);
            silo.Services.Configure<FeedbackOptions>(options =>
            {
                options.Patience = TimeSpan.FromMilliseconds(50);
                options.RetryAfter = TimeSpan.FromMilliseconds(10);
            });
        });
    }

    public async ValueTask InitializeAsync()
    {
        await _cluster.InitializeAsync();
        var result = _place.Result("Fay Feedback", 1);
        _eventId = await _cluster.RecordAsync(_place, result);
        _raceId = OpaqueId.Race(await _cluster.AthleteIdAsync(result), result.RaceId);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Query_answers_before_the_text_is_written_and_the_subscription_follows_and_resumes()
    {
        var early = await QueryAsync();
        using var client = await SocketClient.OpenAsync(_cluster.Gateway.Server);
        await client.SubscribeAsync("a", Subscription(after: 0));
        var first = await NextAsync(client);
        await client.CloseAsync();
        _go.SetResult();
        using var again = await SocketClient.OpenAsync(_cluster.Gateway.Server);
        await again.SubscribeAsync("b", Subscription(after: 1));
        var rest = new[] { await NextAsync(again), await NextAsync(again) };

        Assert.Equal("STILL_WRITING", early.GetProperty("fallback").GetString());
        Assert.Equal("planner", early.GetProperty("model").GetString());
        Assert.Equal("""{"seq":1,"text":"You finished.","restart":false,"feedback":null}""", first.GetRawText());
        Assert.Equal([2, 3], rest.Select(part => part.GetProperty("seq").GetInt32()));
        Assert.Equal(
            "You finished." + rest[0].GetProperty("text").GetString(),
            rest[1].GetProperty("feedback").GetProperty("text").GetString()
        );
        Assert.Equal("complete", (await again.ReceiveJsonAsync()).GetProperty("type").GetString());
        var late = await QueryAsync();
        Assert.Equal("scripted 1", late.GetProperty("model").GetString());
        Assert.Equal("""[{"reference":"finish","text":"1:30:00"}]""", late.GetProperty("facts").GetRawText());
        await again.SubscribeAsync("c", Subscription(after: 40));
        Assert.Equal(41, (await NextAsync(again)).GetProperty("seq").GetInt32());
        Assert.Single(_writer.Asked);
    }

    [Fact]
    public async Task Closed_event_shows_how_far_its_texts_are()
    {
        Assert.Equal(JsonValueKind.Null, (await ProgressAsync()).ValueKind);

        await _cluster.Gateway.DataAsync(
            "mutation($id: ID!) { closeEvent(id: $id) { __typename } }",
            new { id = _eventId }
        );
        while (_writer.Asked.Count == 0)
        {
            await Task.Yield();
        }

        Assert.Equal("""{"wanted":1,"written":0,"isDone":false}""", (await ProgressAsync()).GetRawText());
        _go.SetResult();
        JsonElement progress;
        do
        {
            progress = await ProgressAsync();
        } while (!progress.GetProperty("isDone").GetBoolean());

        Assert.Equal(1, progress.GetProperty("written").GetInt32());
    }

    private async Task<JsonElement> QueryAsync()
    {
        var data = await _cluster.Gateway.DataAsync(
            "query($id: ID!) { race(id: $id) { feedback { text model fallback facts { reference text } } } }",
            new { id = _raceId.ToString() }
        );
        return data.GetProperty("race").GetProperty("feedback");
    }

    private async Task<JsonElement> ProgressAsync()
    {
        var data = await _cluster.Gateway.DataAsync(
            "query($id: ID!) { event(id: $id) { feedback { wanted written isDone } } }",
            new { id = _eventId }
        );
        return data.GetProperty("event").GetProperty("feedback");
    }

    private string Subscription(long after) =>
        $$"""subscription { feedbackText(raceId: "{{_raceId}}", after: {{after}}) { seq text restart feedback { text } } }""";

    private static async Task<JsonElement> NextAsync(SocketClient client)
    {
        var message = await client.ReceiveJsonAsync();
        Assert.Equal("next", message.GetProperty("type").GetString());
        return message.GetProperty("payload").GetProperty("data").GetProperty("feedbackText");
    }
}
