using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Tests.Coaching.Grounding;
using RoxMind.Tests.GraphQL.Transport;

namespace RoxMind.Tests.GraphQL;

/// <summary>Questions with a chat model behind an endpoint, as clients see them; each test has a cluster of its own.</summary>
[Slow]
public sealed class AskTextTests
{
    private const string Unclear = "which women zonked flumped and gribbled beneath 1:20";

    [Fact]
    public async Task Answer_is_followed_while_it_is_put_into_words()
    {
        await using var cluster = await StartAsync("There are {f1} of them. No other was looked at.");
        var texts = await FollowAsync(cluster, "how many women in Wordville");
        Assert.Equal("There are 5 of them. No other was looked at.", texts[^1].GetProperty("text").GetString());
        Assert.True(texts[^1].GetProperty("isComplete").GetBoolean());
        Assert.Equal("some-model", texts[^1].GetProperty("model").GetString());
        Assert.Equal("5", texts[^1].GetProperty("facts")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Question_that_is_not_answered_is_an_error_with_its_code()
    {
        await using var cluster = await StartAsync();
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync("a", """subscription { askText(question: "what is love") { text } }""");
        var message = await client.ReceiveJsonAsync();
        var error = message.GetProperty("payload").GetProperty("errors")[0];
        Assert.Equal("OUT_OF_DOMAIN", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Model_fills_in_what_the_grammar_left_open_and_is_named()
    {
        await using var cluster = await StartAsync(
            """{"intent":"count","filters":{"gender":"female","total_time_s":{"lt":4800}}}"""
        );
        const string ask = """
            query($question: String) { ask(question: $question) { __typename ... on Answer { understood { json filledBy } } } }
            """;
        var answer = (await cluster.Gateway.DataAsync(ask, new { question = Unclear })).GetProperty("ask");
        var understood = answer.GetProperty("understood");
        Assert.Equal("some-model", understood.GetProperty("filledBy").GetString());
        Assert.Equal(
            """{"filters":{"gender":"female","total_time_s":{"lt":4800}},"intent":"count"}""",
            understood.GetProperty("json").GetString()
        );
    }

    private static async Task<GatewayCluster> StartAsync(params string[] replies)
    {
        var cluster = new GatewayCluster(silo =>
            silo.Services.AddSingleton<ITextGenerator>(new ScriptedGenerator(replies) { Endpoint = "some-model" })
        );
        await cluster.InitializeAsync();
        var place = new SyntheticEvent("s7-2025-words", "S7 2025 Wordville");
        var women = Enumerable
            .Range(1, 5)
            .Select(i => place.Result($"Wanda Word {i}", i, $"w{i}", Grains.Analysis.Races.Gender.Female));
        await cluster.RecordAsync(place, [.. women, .. place.Field(3)]);
        return cluster;
    }

    private static async Task<List<JsonElement>> FollowAsync(GatewayCluster cluster, string question)
    {
        using var client = await SocketClient.OpenAsync(cluster.Gateway.Server);
        await client.SubscribeAsync(
            "a",
            $$"""subscription { askText(question: "{{question}}") { text isComplete model fallback facts { text } } }"""
        );
        var texts = new List<JsonElement>();
        while (true)
        {
            var message = await client.ReceiveJsonAsync();
            if (message.GetProperty("type").GetString() != "next")
            {
                Assert.Equal("complete", message.GetProperty("type").GetString());
                return texts;
            }

            texts.Add(message.GetProperty("payload").GetProperty("data").GetProperty("askText"));
        }
    }
}
