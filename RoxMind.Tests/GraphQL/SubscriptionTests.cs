using System.Text.Json;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.GraphQL.Transport;

namespace RoxMind.Tests.GraphQL;

[Slow]
public sealed class SubscriptionTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    [Fact]
    public async Task Feed_replays_then_follows_and_resumes_without_gap_or_repeat()
    {
        var place = new SyntheticEvent("s7-2025-feed", "S7 2025 Feed");
        var field = place.Field(12);
        var id = await cluster.RecordAsync(place, field[..6]);

        using var first = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await first.SubscribeAsync("f", Query(id, 0));
        var seen = new List<JsonElement>();
        while (seen.Count < 12)
        {
            seen.Add(await NextAsync(first));
        }

        await cluster.RecordAsync(place, field[6..]);
        while (seen.Count < 20)
        {
            seen.Add(await NextAsync(first));
        }

        await first.CloseAsync();
        using var second = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await second.SubscribeAsync("f", Query(id, Seq(seen[^1])));
        while (seen.Count < 24)
        {
            seen.Add(await NextAsync(second));
        }

        Assert.Equal(Enumerable.Range(1, 24).Select(i => (long)i), seen.Select(Seq));
        var types = seen.Select(entry => entry.GetProperty("fact").GetProperty("__typename").GetString()).ToList();
        Assert.Equal(12, types.Count(type => type == "FinishRecorded"));
        Assert.Equal(12, types.Count(type => type == "RaceAnalyzed"));
    }

    [Fact]
    public async Task Every_kind_of_fact_is_shown()
    {
        var place = new SyntheticEvent("s7-2025-facts", "S7 2025 Facts");
        var (one, two) = (place.Result("Fact One", 1, "1"), place.Result("Fact Two", 2, "2"));
        await cluster.Silos.Event(place.Id).RecordSplitsAsync([SyntheticEvent.Split(one, Segment.Run1)], default);
        var id = await cluster.RecordAsync(place, one, two);
        var (a, b) = (await cluster.AthleteIdAsync(one), await cluster.AthleteIdAsync(two));
        await cluster.Silos.Identity.MergeAsync(b, a, default);

        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("f", Query(id, 0));
        var types = new HashSet<string>();
        await ReadUntilAsync("RaceMoved");
        await cluster.Silos.Identity.EraseAsync(a, default);
        await cluster.Silos.Event(place.Id).CloseAsync(default);
        await ReadUntilAsync("EventCompleted");

        Assert.Superset(
            new HashSet<string> { "SegmentDone", "RaceAnalyzed", "RaceMoved", "RaceRemoved", "EventCompleted" },
            types
        );

        // An erasure takes the content of the entries before it away, so they are read before it happens.
        async Task ReadUntilAsync(string last)
        {
            while (!types.Contains(last))
            {
                types.Add((await NextAsync(client)).GetProperty("fact").GetProperty("__typename").GetString()!);
            }
        }
    }

    [Fact]
    public async Task Progress_of_analyses_ends_when_none_waits_and_the_event_is_closed()
    {
        var place = new SyntheticEvent("s7-2025-analyses", "S7 2025 Analyses");
        var id = await cluster.RecordAsync(place, place.Field(3));
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("now", Progress(id, untilClosed: false));
        var now = Payload(await client.ReceiveJsonAsync(), "analysisProgress");
        Assert.Equal("""{"results":3,"analyzed":3,"waiting":0,"unavailable":0}""", now.GetRawText());
        Assert.Equal("complete", (await client.ReceiveJsonAsync()).GetProperty("type").GetString());

        await client.SubscribeAsync("later", Progress(id, untilClosed: true));
        await client.ReceiveJsonAsync();
        await cluster.Silos.Event(place.Id).CloseAsync(default);
        JsonElement message;
        do
        {
            message = await client.ReceiveJsonAsync();
        } while (message.GetProperty("type").GetString() == "next");

        Assert.Equal("complete", message.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Feedback_arrives_in_parts_that_make_up_the_text()
    {
        var place = new SyntheticEvent("s7-2025-feedback", "S7 2025 Feedback");
        var result = place.Result("Fay Feedback", 1, "1");
        await cluster.RecordAsync(place, result);
        var raceId = OpaqueId.Race(await cluster.AthleteIdAsync(result), result.RaceId);
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync(
            "f",
            $$"""subscription { feedbackText(raceId: "{{raceId}}") { seq text feedback { text model grounded } } }"""
        );
        var parts = new List<JsonElement>();
        do
        {
            parts.Add(Payload(await client.ReceiveJsonAsync(), "feedbackText"));
        } while (parts[^1].GetProperty("feedback").ValueKind == JsonValueKind.Null);

        Assert.Equal("complete", (await client.ReceiveJsonAsync()).GetProperty("type").GetString());
        var whole = parts[^1].GetProperty("feedback");
        Assert.True(parts.Count > 4);
        Assert.Equal(
            whole.GetProperty("text").GetString(),
            string.Concat(parts.Select(part => part.GetProperty("text").GetString()))
        );
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(part => (int)Seq(part)));
        Assert.True(whole.GetProperty("grounded").GetBoolean());
    }

    [Theory]
    [InlineData("subscription { eventFeed(eventId: \"!!\") { seq } }")]
    [InlineData("subscription { nothing }")]
    [InlineData("subscription { a: eventFeed(eventId: \"ZQp4\") { seq } b: eventFeed(eventId: \"ZQp4\") { seq } }")]
    [InlineData("subscription { eventFeed(eventId: \"YQp4\") { seq } }")]
    public async Task Subscription_that_cannot_start_is_an_error(string query)
    {
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("f", query);
        Assert.Equal("error", (await client.ReceiveJsonAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("eventFeed(eventId: \"ZQpub3doZXJl\") { seq }", "UNKNOWN_EVENT")]
    [InlineData("eventFeed(eventId: \"!!\") { seq }", "INVALID_ID")]
    [InlineData("feedbackText(raceId: \"!!\") { seq }", "INVALID_ID")]
    public async Task Refusal_to_start_has_a_code_and_a_place(string field, string code)
    {
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("f", $"subscription {{ {field} }}");
        var message = await client.ReceiveJsonAsync();
        Assert.Equal("error", message.GetProperty("type").GetString());
        AssertRefused(message.GetProperty("payload")[0], code);
    }

    [Theory]
    [InlineData("feedbackText(raceId: \"{0}\") {{ seq }}", "UNKNOWN_RACE")]
    [InlineData("analysisProgress(eventId: \"{1}\", untilClosed: true) {{ waiting }}", "UNKNOWN_EVENT")]
    [InlineData("importProgress(jobId: \"{2}\") {{ phase }}", "UNKNOWN_IMPORT")]
    public async Task Nothing_to_follow_is_a_refusal_and_no_fault(string field, string code)
    {
        var text = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            field,
            OpaqueId.Race("nobody", "r1"),
            OpaqueId.Event("nowhere"),
            OpaqueId.Import(new string('b', 32))
        );
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("f", $"subscription {{ {text} }}");
        var message = await client.ReceiveJsonAsync();
        Assert.Equal("next", message.GetProperty("type").GetString());
        AssertRefused(message.GetProperty("payload").GetProperty("errors")[0], code);
        Assert.Equal("complete", (await client.ReceiveJsonAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Feed_from_beyond_its_end_is_answered_at_once_with_where_it_ends()
    {
        var place = new SyntheticEvent("s7-2025-beyond", "S7 2025 Beyond");
        var id = await cluster.RecordAsync(place, place.Field(2));
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("f", Query(id, 5));
        var error = (await client.ReceiveJsonAsync()).GetProperty("payload")[0];
        AssertRefused(error, "OUT_OF_RANGE");
        Assert.Equal(4, error.GetProperty("extensions").GetProperty("head").GetInt64());
    }

    private static void AssertRefused(JsonElement error, string code)
    {
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(error.GetProperty("extensions").TryGetProperty("id", out _), "A refusal is no fault.");
        Assert.Equal(1, error.GetProperty("path").GetArrayLength());
        Assert.Equal(1, error.GetProperty("locations").GetArrayLength());
    }

    private static string Query(string eventId, long after) =>
        $$"""
            subscription { eventFeed(eventId: "{{eventId}}", after: {{after}}) { seq at fact {
              __typename
              ... on FinishRecorded { resultId name totalS splits { segment timeS } }
              ... on RaceAnalyzed { resultId raceId athleteId expectedS residualS modelVersion }
              ... on SegmentDone { startNumber segment timeS }
              ... on RaceMoved { raceId } ... on RaceRemoved { resultId } ... on EventCompleted { finishers }
            } } }
            """;

    private static string Progress(string eventId, bool untilClosed) =>
        $$"""
            subscription { analysisProgress(eventId: "{{eventId}}", untilClosed: {{(untilClosed ? "true" : "false")}}) {
              results analyzed waiting unavailable
            } }
            """;

    private static JsonElement Payload(JsonElement message, string field)
    {
        Assert.Equal("next", message.GetProperty("type").GetString());
        Assert.False(message.GetProperty("payload").TryGetProperty("errors", out var errors), errors.ToString());
        return message.GetProperty("payload").GetProperty("data").GetProperty(field);
    }

    private static long Seq(JsonElement entry) => entry.GetProperty("seq").GetInt64();

    private static async Task<JsonElement> NextAsync(SocketClient client)
    {
        var message = await client.ReceiveJsonAsync();
        Assert.Equal("next", message.GetProperty("type").GetString());
        Assert.False(message.GetProperty("payload").TryGetProperty("errors", out var errors), errors.ToString());
        return message.GetProperty("payload").GetProperty("data").GetProperty("eventFeed");
    }
}
