using System.Text.Json;
using ModelContextProtocol.Protocol;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Mcp;

/// <summary>The tools against silos, through the protocol's C# client.</summary>
[Slow]
public sealed class McpToolTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    [Fact]
    public async Task An_athlete_is_found_and_their_race_explained()
    {
        var place = new SyntheticEvent("mcp-explained", "S7 2025 Mcpville");
        var field = place.Field(40, "Assisted");
        await cluster.RecordAsync(place, field);
        await using var assistant = await McpCaller.ConnectAsync(cluster.Gateway);

        var found = await assistant.AnswerAsync("search_athletes", new { text = "assisted mcp-explained 7" });
        var athlete = found.GetProperty("athletes")[0];
        Assert.Equal("Assisted mcp-explained 7", athlete.GetProperty("name").GetString());
        var line = athlete.GetProperty("latestRaces")[0];
        Assert.Equal(field[6].TotalS, line.GetProperty("totalS").GetInt32());
        Assert.Equal("MALE", line.GetProperty("gender").GetString());
        Assert.Equal("30-34", line.GetProperty("ageGroup").GetString());

        var raceId = line.GetProperty("raceId").GetString()!;
        var race = await assistant.AnswerAsync("explain_race", new { raceId, withText = true });
        var same = (
            await cluster.Gateway.DataAsync(
                "query($id: ID!) { race(id: $id) { rank { overall } analysis { percentile expectation { expectedS verdict } priorities { gapS } segments { segment zContext } } } }",
                new { id = raceId }
            )
        ).GetProperty("race");
        var reading = race.GetProperty("reading");
        Assert.Equal(23, reading.GetProperty("segments").GetArrayLength());
        Assert.Equal(
            same.GetProperty("analysis")
                .GetProperty("segments")
                .EnumerateArray()
                .Select(one => one.GetProperty("segment").GetString()),
            reading.GetProperty("segments").EnumerateArray().Select(one => one.GetProperty("segment").GetString())
        );
        Assert.Equal(
            same.GetProperty("analysis").GetProperty("expectation").GetProperty("verdict").GetString(),
            reading.GetProperty("expected").GetProperty("verdict").GetString()
        );
        Assert.Equal(
            same.GetProperty("rank").GetProperty("overall").GetInt32(),
            race.GetProperty("ranks").GetProperty("overall").GetInt32()
        );
        Assert.True(race.GetProperty("text").GetString()!.Length > 200);
    }

    [Fact]
    public async Task What_is_not_known_is_null_and_fits_the_schema()
    {
        var place = new SyntheticEvent("mcp-nulls", "S7 2025 Nullville");
        var field = place.Field(30, "Nobody");
        var gap = SyntheticEvent.Keyed(
            field[0] with
            {
                AgeGroup = AgeGroup.Unknown,
                Splits = field[0].Splits.Keep(segment => segment != Segment.SledPush),
            }
        );
        var unfinished = SyntheticEvent.Keyed(field[1] with { Status = RaceStatus.DidNotFinish, TotalS = 0 });
        await cluster.RecordAsync(place, [gap, unfinished, .. field[2..]]);
        await using var assistant = await McpCaller.ConnectAsync(cluster.Gateway);

        var raceId = OpaqueId.Race(await cluster.AthleteIdAsync(gap), gap.RaceId).ToString();
        var race = await assistant.AnswerAsync("explain_race", new { raceId });
        Assert.Equal(JsonValueKind.Null, race.GetProperty("race").GetProperty("ageGroup").ValueKind);
        Assert.Equal(JsonValueKind.Null, race.GetProperty("text").ValueKind);
        var push = race.GetProperty("reading")
            .GetProperty("segments")
            .EnumerateArray()
            .Single(segment => segment.GetProperty("segment").GetString() == "SLED_PUSH");
        Assert.All(
            ["timeS", "gapS", "z", "zContext"],
            name => Assert.Equal(JsonValueKind.Null, push.GetProperty(name).ValueKind)
        );

        raceId = OpaqueId.Race(await cluster.AthleteIdAsync(unfinished), unfinished.RaceId).ToString();
        race = await assistant.AnswerAsync("explain_race", new { raceId });
        Assert.Equal(JsonValueKind.Null, race.GetProperty("ranks").ValueKind);
        Assert.Equal(JsonValueKind.Null, race.GetProperty("reading").ValueKind);
        Assert.NotEmpty(race.GetProperty("unavailable").GetString()!);
        Assert.Contains(
            race.GetProperty("unavailable").GetString()!,
            await assistant.RefusalAsync("similar_better", new { raceId })
        );

        var board = await assistant.AnswerAsync(
            "event_leaderboard",
            new { eventName = "Nullville", status = "DID_NOT_FINISH" }
        );
        var row = Assert.Single(board.GetProperty("rows").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("rank").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("timeS").ValueKind);
    }

    [Fact]
    public async Task Athletes_who_are_alike_are_told_with_what_they_would_bring()
    {
        var (assistant, raceId) = await FieldAsync("mcp-alike", "S7 2025 Alikeville");
        await using (assistant)
        {
            var found = await assistant.AnswerAsync(
                "similar_better",
                new
                {
                    raceId,
                    betterAt = new[] { "WALL_BALLS" },
                    first = 3,
                }
            );
            Assert.Equal("WALL_BALLS", Assert.Single(found.GetProperty("betterAt").EnumerateArray()).GetString());
            Assert.NotEmpty(found.GetProperty("matches").EnumerateArray());
            Assert.InRange(found.GetProperty("matches").GetArrayLength(), 1, 3);
            Assert.All(
                found.GetProperty("matches").EnumerateArray(),
                match => Assert.True(match.GetProperty("gains")[0].GetProperty("gainS").GetInt32() > 0)
            );
        }
    }

    [Fact]
    public async Task A_question_is_answered_or_refused_with_a_code()
    {
        var (assistant, raceId) = await FieldAsync("mcp-asked", "S7 2025 Askedville");
        await using (assistant)
        {
            var answer = await assistant.AnswerAsync("ask", new { question = "fastest men on the row", first = 4 });
            Assert.Equal(4, answer.GetProperty("races").GetArrayLength());
            Assert.Contains("\"intent\":\"rank\"", answer.GetProperty("meaning").GetString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("refusal").ValueKind);

            var mine = await assistant.AnswerAsync("ask", new { question = "why was I so slow", me = raceId });
            Assert.NotEmpty(mine.GetProperty("answer").GetProperty("sentences").EnumerateArray());

            var refused = await assistant.AnswerAsync("ask", new { question = "what is love" });
            Assert.Equal("OUT_OF_DOMAIN", refused.GetProperty("refusal").GetProperty("code").GetString());
            Assert.Equal(JsonValueKind.Null, refused.GetProperty("answer").ValueKind);
        }
    }

    [Fact]
    public async Task A_supposed_time_moves_the_finish()
    {
        var (assistant, raceId) = await FieldAsync("mcp-supposed", "S7 2025 Supposeville");
        await using (assistant)
        {
            var supposed = await assistant.AnswerAsync(
                "what_if",
                new { raceId, times = new[] { new { segment = "WALL_BALLS", timeS = 200 } } }
            );
            var race = await assistant.AnswerAsync("explain_race", new { raceId });
            var balls = race.GetProperty("reading").GetProperty("segments")[22].GetProperty("timeS").GetInt32();
            var facts = supposed.GetProperty("answer").GetProperty("facts").EnumerateArray();
            Assert.Equal(
                race.GetProperty("race").GetProperty("totalS").GetInt32() - (balls - 200),
                facts
                    .Single(fact => fact.GetProperty("label").GetString() == "finish with that")
                    .GetProperty("value")
                    .GetDouble()
            );

            Assert.Contains(
                "'times' names wall balls twice",
                await assistant.RefusalAsync(
                    "what_if",
                    new
                    {
                        raceId,
                        times = new[]
                        {
                            new { segment = "WALL_BALLS", timeS = 200 },
                            new { segment = "WALL_BALLS", timeS = 210 },
                        },
                    }
                )
            );
        }
    }

    [Fact]
    public async Task A_leaderboard_is_found_by_words_of_the_events_name()
    {
        var (assistant, _) = await FieldAsync("mcp-board-1", "S7 2025 Boardham");
        await using (assistant)
        {
            await cluster.RecordAsync(
                new SyntheticEvent("mcp-board-2", "S8 2026 Boardham"),
                new SyntheticEvent("mcp-board-2", "S8 2026 Boardham").Result("Somebody Else", 1, "1")
            );
            var board = await assistant.AnswerAsync(
                "event_leaderboard",
                new
                {
                    eventName = "boardham 2025",
                    segment = "ROW",
                    first = 5,
                    skip = 5,
                }
            );
            Assert.Equal("S7 2025 Boardham", board.GetProperty("eventName").GetString());
            Assert.Equal(5, board.GetProperty("rows").GetArrayLength());
            Assert.True(board.GetProperty("rows")[0].GetProperty("rank").GetInt32() >= 5);

            var both = await assistant.RefusalAsync("event_leaderboard", new { eventName = "boardham" });
            Assert.Contains("'eventName' fits 2 events", both);
            Assert.Contains("S8 2026 Boardham", both);
            var byId = await assistant.AnswerAsync(
                "event_leaderboard",
                new { eventName = board.GetProperty("eventId").GetString() }
            );
            Assert.Equal(
                1,
                (await assistant.AnswerAsync("event_leaderboard", new { eventName = "mcp-board-2" }))
                    .GetProperty("total")
                    .GetInt32()
            );
            Assert.Equal(board.GetProperty("total").GetInt32(), byId.GetProperty("total").GetInt32());
            Assert.Contains(
                "'eventName'",
                await assistant.RefusalAsync("event_leaderboard", new { eventName = "Nonesuchham" })
            );
        }
    }

    [Fact]
    public async Task Answers_link_the_pages_of_what_they_name()
    {
        var (assistant, raceId) = await FieldAsync("mcp-linked", "S7 2025 Linkville");
        await using (assistant)
        {
            var result = await assistant.CallAsync("explain_race", new { raceId });
            var links = result.Content.OfType<ResourceLinkBlock>().ToList();
            Assert.Equal($"http://localhost/races/{raceId}", links[0].Uri);
            Assert.EndsWith(", S7 2025 Linkville", links[0].Name, StringComparison.Ordinal);
            Assert.Contains(links, link => link.Uri.StartsWith("http://localhost/athletes/", StringComparison.Ordinal));
            Assert.Contains(links, link => link.Uri.StartsWith("http://localhost/events/", StringComparison.Ordinal));
            Assert.Equal(3, links.Count);
            var answer = JsonSerializer.SerializeToElement(result.StructuredContent);
            Assert.Equal(links[0].Uri, answer.GetProperty("race").GetProperty("page").GetString());
            Assert.True(JsonElement.DeepEquals(answer, JsonDocument.Parse(McpCaller.TextOf(result)).RootElement));
        }
    }

    [Fact]
    public async Task Id_of_something_else_or_of_nothing_is_refused_by_name()
    {
        var (assistant, raceId) = await FieldAsync("mcp-ids", "S7 2025 Idville");
        await using (assistant)
        {
            foreach (var id in new[] { OpaqueId.Event("mcp-ids").ToString(), "!!" })
            {
                Assert.Contains(
                    "'raceId' is the id of a race",
                    await assistant.RefusalAsync("explain_race", new { raceId = id })
                );
                Assert.Contains(
                    "'raceId' is the id of a race",
                    await assistant.RefusalAsync("similar_better", new { raceId = id })
                );
                Assert.Contains(
                    "'me' is the id",
                    await assistant.RefusalAsync("ask", new { question = "why was I slow", me = id })
                );
            }

            _ = OpaqueId.TryParse(raceId, out var known);
            var gone = OpaqueId.Race(known.Key, "no such race").ToString();
            Assert.Contains("'raceId'", await assistant.RefusalAsync("explain_race", new { raceId = gone }));
            Assert.Contains(
                "'eventName'",
                await assistant.RefusalAsync("event_leaderboard", new { eventName = OpaqueId.Event("none").ToString() })
            );
        }
    }

    [Fact]
    public async Task Fault_says_nothing_of_our_insides_and_a_busy_service_says_that_it_is()
    {
        var (assistant, raceId) = await FieldAsync("mcp-fault", "S7 2025 Faultville");
        await using (assistant)
        {
            cluster.Silos.Calls.Before = context =>
                context.MethodName.Contains("Similar", StringComparison.Ordinal)
                    ? throw new InvalidOperationException("the password is swordfish")
                    : Task.CompletedTask;
            var hidden = await assistant.RefusalAsync("similar_better", new { raceId });
            cluster.Silos.Calls.Before = context =>
                context.MethodName.Contains("Similar", StringComparison.Ordinal)
                    ? throw new TimeoutException("the password is swordfish")
                    : Task.CompletedTask;
            var busy = await assistant.RefusalAsync("similar_better", new { raceId });
            cluster.Silos.Calls.Open();
            Assert.DoesNotContain("swordfish", hidden + busy, StringComparison.Ordinal);
            Assert.Contains("try again", busy);
        }
    }

    private async Task<(McpCaller Assistant, string RaceId)> FieldAsync(string id, string name)
    {
        var place = new SyntheticEvent(id, name);
        var field = place.Field(40);
        await cluster.RecordAsync(place, field);
        var slow = field.MaxBy(race => race.TotalS)!;
        var middle = field.OrderBy(race => race.TotalS).ElementAt(field.Length / 2);
        Assert.NotSame(slow, middle);
        return (
            await McpCaller.ConnectAsync(cluster.Gateway),
            OpaqueId.Race(await cluster.AthleteIdAsync(middle), middle.RaceId).ToString()
        );
    }
}
