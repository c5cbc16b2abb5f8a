using System.Text.Json;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Validation;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.GraphQL;

[Slow]
public sealed class EventInsightTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private GatewayHost Gateway => cluster.Gateway;

    [Fact]
    public async Task Fastest_of_a_segment_are_ranked_within_the_filter()
    {
        var place = new SyntheticEvent("by-segment");
        var women = Enumerable.Range(1, 5).Select(i => place.Result($"W {i}", i, $"w{i}", Gender.Female)).ToArray();
        var id = await cluster.RecordAsync(place, [.. place.Field(6), .. women]);
        var board = (
            await Gateway.DataAsync(
                """
                query($id: ID!) { event(id: $id) { leaderboard(gender: FEMALE, division: OPEN, ageGroup: "30-34", segment: SLED_PULL) {
                  totalCount edges { node { rank timeS behindS gender } } } } }
                """,
                new { id }
            )
        ).GetProperty("event").GetProperty("leaderboard");
        var times = board.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node")).ToList();
        Assert.Equal(5, board.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            women.Select(result => result.Splits[Segment.SledPull]!.Value).Order(),
            times.Select(row => row.GetProperty("timeS").GetInt32())
        );
        Assert.All(times, row => Assert.Equal("FEMALE", row.GetProperty("gender").GetString()));
    }

    [Fact]
    public async Task Movers_are_found_by_time_and_by_forecast()
    {
        var place = new SyntheticEvent("moving");
        var id = await cluster.RecordAsync(place, place.Field(12));
        var data = await Gateway.DataAsync(
            """
            query($id: ID!) { event(id: $id) {
              up: movers(division: OPEN, gender: MALE, from: 1) { totalCount edges { node { name placesGained rankFrom rankTo fromS toS segmentsDone race { totalS } } } }
              down: movers(division: OPEN, gender: MALE, from: 1, direction: LOST) { totalCount edges { node { placesGained } } }
              expected: movers(division: OPEN, gender: MALE, from: 0, by: FORECAST) { edges { node { placesGained toS race { totalS } } } }
              women: movers(division: OPEN, gender: FEMALE) { totalCount }
            } }
            """,
            new { id }
        );
        var up = Nodes(data, "up");
        Assert.NotEmpty(up);
        Assert.All(up, row => Assert.True(row.GetProperty("placesGained").GetInt32() > 0));
        Assert.All(
            up,
            row =>
                Assert.Equal(
                    row.GetProperty("toS").GetInt32(),
                    row.GetProperty("race").GetProperty("totalS").GetInt32()
                )
        );
        Assert.All(Nodes(data, "down"), row => Assert.True(row.GetProperty("placesGained").GetInt32() < 0));
        Assert.All(
            Nodes(data, "expected"),
            row =>
                Assert.Equal(
                    row.GetProperty("toS").GetInt32(),
                    row.GetProperty("race").GetProperty("totalS").GetInt32()
                )
        );
        Assert.Equal(0, data.GetProperty("event").GetProperty("women").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("from: 0")]
    [InlineData("from: 23")]
    [InlineData("from: 5, to: 5")]
    [InlineData("from: 5, to: 24")]
    public async Task Checkpoints_that_cannot_be_compared_are_an_error(string range)
    {
        var place = new SyntheticEvent("ranges");
        var id = await cluster.RecordAsync(place, place.Field(1));
        var response = await Gateway.ExecuteAsync(
            $"query($id: ID!) {{ event(id: $id) {{ movers(division: OPEN, gender: MALE, {range}) {{ totalCount }} }} }}",
            new { id }
        );
        Assert.Equal("OUT_OF_RANGE", Code(response));
    }

    [Fact]
    public async Task Quality_report_counts_what_was_turned_away()
    {
        var input = new
        {
            eventName = "S7 2025 Quality",
            results = new object[] { Row("1", 300), Row("2", 300), Row("1", 300), Row("1", 310) },
        };
        const string Record = "mutation($input: RecordResultsInput!) { recordResults(input: $input) { __typename } }";
        await Gateway.DataAsync(Record, new { input });
        var eventId = EventKey.FromName(input.eventName)!;
        await cluster.Silos.Event(eventId).AnalyzedAsync(2);
        await cluster
            .Silos.Client.GetGrain<ITurnedAwayGrain>(eventId)
            .SetAsync(
                "a file",
                TurnedAwayCounts.None.WithDuplicate().WithRejected("SPLIT_BELOW_FLOOR"),
                TestContext.Current.CancellationToken
            );
        var quality = (
            await Gateway.DataAsync(
                """
                query($id: ID!) { event(id: $id) { quality {
                  accepted duplicates rejected rejectedByRule { code rows } missingSplits missingBySegment { segment results }
                  unknownAgeShare nameless totalDiffersFromSplits analyzed waiting unavailable { reason count } coverageNote
                } } }
                """,
                new { id = OpaqueId.Event(eventId).ToString() }
            )
        ).GetProperty("event").GetProperty("quality");
        Assert.Equal(2, quality.GetProperty("accepted").GetInt32());
        Assert.Equal(2, quality.GetProperty("duplicates").GetInt32());
        Assert.Equal(1, quality.GetProperty("rejected").GetInt32());
        Assert.Equal("""[{"code":"SPLIT_BELOW_FLOOR","rows":1}]""", quality.GetProperty("rejectedByRule").GetRawText());
        Assert.Equal(1.0, quality.GetProperty("unknownAgeShare").GetDouble());
        Assert.StartsWith("2 of 2 results are explained.", quality.GetProperty("coverageNote").GetString());
    }

    [Fact]
    public async Task Squad_answers_every_id_in_its_place()
    {
        var place = new SyntheticEvent("squad");
        var field = place.Field(4);
        var eventId = await cluster.RecordAsync(place, field);
        var athletes = new List<string>();
        foreach (var result in field)
        {
            athletes.Add(OpaqueId.Athlete(await cluster.AthleteIdAsync(result)).ToString());
        }

        var nobody = OpaqueId.Athlete("nobody").ToString();
        string[] ids = [athletes[0], nobody, athletes[1], eventId, athletes[2], athletes[3], athletes[0]];
        var squad = (
            await Gateway.DataAsync(
                """
                query($ids: [ID!]!) { squad(ids: $ids) {
                  members { __typename ... on Athlete { id name } ... on UnknownMember { id: askedId code } }
                  summary { analyzed segments { segment athletes medianZ medianZContext medianGapS } commonWeaknesses { segment athletes medianGapS medianStepS } }
                } }
                """,
                new { ids }
            )
        ).GetProperty("squad");
        var members = squad.GetProperty("members").EnumerateArray().ToList();
        Assert.Equal(ids, members.Select(member => member.GetProperty("id").GetString()));
        Assert.Equal("UNKNOWN_ATHLETE", members[1].GetProperty("code").GetString());
        Assert.Equal("INVALID_ID", members[3].GetProperty("code").GetString());
        Assert.Equal(4, squad.GetProperty("summary").GetProperty("analyzed").GetInt32());
        Assert.Equal(23, squad.GetProperty("summary").GetProperty("segments").GetArrayLength());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Squad_of_no_or_too_many_ids_is_an_error(int count)
    {
        var ids = Enumerable.Repeat(OpaqueId.Athlete("nobody").ToString(), count);
        var response = await Gateway.ExecuteAsync(
            "query($ids: [ID!]!) { squad(ids: $ids) { members { __typename } } }",
            new { ids }
        );
        Assert.Equal("OUT_OF_RANGE", Code(response));
    }

    private static string? Code(JsonElement response) =>
        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static List<JsonElement> Nodes(JsonElement data, string alias) =>
        [
            .. data.GetProperty("event")
                .GetProperty(alias)
                .GetProperty("edges")
                .EnumerateArray()
                .Select(edge => edge.GetProperty("node")),
        ];

    private static object Row(string number, int seconds) =>
        new
        {
            name = $"Quality {number}",
            startNumber = number,
            gender = "MALE",
            division = "OPEN",
            splitsS = Enumerable.Repeat(seconds, 23),
        };
}
