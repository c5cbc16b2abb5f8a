using System.Text.Json;

namespace RoxMind.Tests.GraphQL.Listing;

[Slow]
public sealed class EventListTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private const string Query = """
        query($filter: EventFilterInput, $orderBy: EventOrderInput, $first: Int, $after: String, $last: Int, $before: String) {
          events(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { name timeZone lastActivityAt } }
          }
        }
        """;

    private GatewayHost Gateway => cluster.Gateway;

    [Fact]
    public async Task Events_are_filtered_ordered_and_paged_from_both_ends()
    {
        await RecordAsync("S7 2025 Cup Milano", 1);
        await RecordAsync("S7 2025 Cup Lindhafen", 3);
        await RecordAsync("S6 2024 Cup Milano", 2);
        var orderBy = new { by = "FINISHERS", direction = "DESCENDING" };

        // The other tests' events are in the list too.
        var filter = new { text = "cup" };
        var front = await EventsAsync(
            new
            {
                filter,
                orderBy,
                first = 2,
            }
        );
        Assert.Equal(["S7 2025 Cup Lindhafen", "S6 2024 Cup Milano"], Names(front));
        var after = Info(front, "endCursor").GetString();
        Assert.Equal(
            ["S7 2025 Cup Milano"],
            Names(
                await EventsAsync(
                    new
                    {
                        filter,
                        orderBy,
                        after,
                    }
                )
            )
        );

        var end = await EventsAsync(
            new
            {
                filter,
                orderBy,
                last = 1,
            }
        );
        Assert.Equal(["S7 2025 Cup Milano"], Names(end));
        var before = Info(end, "startCursor").GetString();
        Assert.Equal(
            ["S6 2024 Cup Milano"],
            Names(
                await EventsAsync(
                    new
                    {
                        filter,
                        orderBy,
                        last = 1,
                        before,
                    }
                )
            )
        );

        Assert.Equal(
            ["S6 2024 Cup Milano", "S7 2025 Cup Milano"],
            Names(await EventsAsync(new { filter = new { text = "mil" }, orderBy = new { by = "NAME" } }))
        );
        var seventh = await EventsAsync(
            new
            {
                filter = new
                {
                    season = 7,
                    hasResults = true,
                    isLive = false,
                },
                orderBy = new { by = "NAME" },
            }
        );
        Assert.Equal(["S7 2025 Cup Lindhafen", "S7 2025 Cup Milano"], Names(seventh));
        Assert.Equal(
            [null, "Europe/Rome"],
            seventh
                .GetProperty("edges")
                .EnumerateArray()
                .Select(edge => edge.GetProperty("node").GetProperty("timeZone").GetString())
        );
        Assert.All(
            seventh.GetProperty("edges").EnumerateArray(),
            edge => Assert.Equal(JsonValueKind.String, edge.GetProperty("node").GetProperty("lastActivityAt").ValueKind)
        );
    }

    [Fact]
    public async Task Cursor_is_refused_by_the_list_with_another_filter_or_order()
    {
        await RecordAsync("S9 2027 Ansbruck", 1);
        var orderBy = new { by = "NAME" };
        var after = Info(await EventsAsync(new { orderBy }), "endCursor").GetString();
        foreach (
            var other in new object[]
            {
                new { after },
                new { after, orderBy = new { by = "NAME", direction = "DESCENDING" } },
                new { after, orderBy = new { by = "STARTS_ON" } },
                new
                {
                    after,
                    orderBy,
                    filter = new { season = 8 },
                },
            }
        )
        {
            Assert.Equal("INVALID_CURSOR", Code(await Gateway.ExecuteAsync(Query, other)));
        }
    }

    [Fact]
    public async Task Empty_text_is_refused() =>
        Assert.Equal("OUT_OF_RANGE", Code(await Gateway.ExecuteAsync(Query, new { filter = new { text = "" } })));

    private async Task RecordAsync(string name, int results)
    {
        var place = new SyntheticEvent(name, name);
        await cluster.RecordAsync(place, place.Field(results, name));
    }

    private async Task<JsonElement> EventsAsync(object variables) =>
        (await Gateway.DataAsync(Query, variables)).GetProperty("events");

    private static JsonElement Info(JsonElement events, string name) =>
        events.GetProperty("pageInfo").GetProperty(name);

    private static IEnumerable<string?> Names(JsonElement events) =>
        events
            .GetProperty("edges")
            .EnumerateArray()
            .Select(edge => edge.GetProperty("node").GetProperty("name").GetString());

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
