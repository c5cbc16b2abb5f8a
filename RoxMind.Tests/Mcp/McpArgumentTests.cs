using System.Text.Json;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Mcp;

/// <summary>What the tools say of themselves, and what they make of arguments that are not as they say.</summary>
public sealed class McpArgumentTests
{
    [Fact]
    public async Task Tools_are_described_with_their_arguments_and_results_and_marked_as_reading()
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        await using var assistant = await McpCaller.ConnectAsync(gateway);
        Assert.Equal(
            ["ask", "event_leaderboard", "explain_race", "search_athletes", "similar_better", "what_if"],
            assistant.Tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            assistant.Tools.Select(tool => tool.ProtocolTool),
            tool =>
            {
                Assert.True(tool.Annotations!.ReadOnlyHint);
                Assert.False(tool.Annotations.OpenWorldHint);
                Assert.NotEmpty(tool.Description!);
                Assert.All(
                    tool.InputSchema.GetProperty("properties").EnumerateObject(),
                    argument => Assert.NotEmpty(argument.Value.GetProperty("description").GetString()!)
                );
                Assert.All(
                    tool.OutputSchema!.Value.GetProperty("properties").EnumerateObject(),
                    field => Assert.NotEmpty(field.Value.GetProperty("description").GetString()!)
                );
                Assert.DoesNotContain("cancellationToken", tool.InputSchema.GetRawText(), StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("search_athletes", "{}", "'text' is missing.")]
    [InlineData("search_athletes", """{"text":"a","fist":3}""", "'fist' is not known here; there is 'text', 'first'.")]
    [InlineData("search_athletes", """{"text":""}""", "'text' has 1 to 200 characters.")]
    [InlineData("search_athletes", """{"text":7}""", "'text' is a text.")]
    [InlineData("search_athletes", """{"text":null}""", "'text' is a text.")]
    [InlineData("search_athletes", """{"text":"a","first":0}""", "'first' is 1 to 20.")]
    [InlineData("search_athletes", """{"text":"a","first":21}""", "'first' is 1 to 20.")]
    [InlineData("search_athletes", """{"text":"a","first":1.5}""", "'first' is a whole number.")]
    [InlineData("search_athletes", """{"text":"a","first":99999999999}""", "'first' is a whole number.")]
    [InlineData("explain_race", """{"raceId":"x","withText":"yes"}""", "'withText' is true or false.")]
    [InlineData("similar_better", """{"raceId":"x","betterAt":"ROW"}""", "'betterAt' is a list.")]
    [InlineData(
        "similar_better",
        """{"raceId":"x","betterAt":["ROW","SLEDS"]}""",
        "'betterAt[1]' is one of RUN_1, SKI_ERG,"
    )]
    [InlineData("similar_better", """{"raceId":"x","betterAt":[13]}""", "'betterAt[0]' is one of RUN_1,")]
    [InlineData("event_leaderboard", """{"eventName":"x","division":"open"}""", "'division' is one of OPEN, PRO,")]
    [InlineData("event_leaderboard", """{"eventName":"x","ageGroup":"young"}""", "'ageGroup' is an age group")]
    [InlineData("event_leaderboard", """{"eventName":"x","skip":-1}""", "'skip' is 0 to")]
    [InlineData("what_if", """{"raceId":"x","times":[]}""", "'times' has 1 to 23 elements.")]
    [InlineData("what_if", """{"raceId":"x","times":[{"segment":"ROW"}]}""", "'times[0].timeS' is missing.")]
    [InlineData(
        "what_if",
        """{"raceId":"x","times":[{"segment":"ROW","timeS":0}]}""",
        "'times[0].timeS' is 1 to 36000."
    )]
    [InlineData(
        "what_if",
        """{"raceId":"x","times":[{"segment":"ROW","timeS":9,"pace":1}]}""",
        "'times[0].pace' is not known"
    )]
    [InlineData("what_if", """{"raceId":"x","times":["ROW"]}""", "'times[0]' is an object.")]
    public async Task Wrong_argument_is_named(string tool, string arguments, string refusal)
    {
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        await using var assistant = await McpCaller.ConnectAsync(gateway);
        Assert.StartsWith(
            refusal,
            await assistant.RefusalAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments)),
            StringComparison.Ordinal
        );
    }
}
