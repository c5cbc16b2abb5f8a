using System.Text.Json;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Tests.GraphQL;

/// <summary>What pages ask of a race, an event and several of them at once.</summary>
[Slow]
public sealed class RaceInEventTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private GatewayHost Gateway => cluster.Gateway;

    [Fact]
    public async Task Race_tells_its_event_its_ranks_and_its_totals()
    {
        var place = new SyntheticEvent("ranked", "S7 2025 Ranked");
        var slow = Timed(place.Result("Sally Slow", 1, "1", Gender.Female), 5000, new AgeGroup(30, 34));
        var race = Timed(place.Result("Rita Ranked", 2, "2", Gender.Female), 4800, new AgeGroup(40, 44));
        var fast = Timed(place.Result("Faye Fast", 3, "3", Gender.Female), 4700, new AgeGroup(30, 34));
        var pro = SyntheticEvent.Keyed(
            Timed(place.Result("Pia Pro", 4, "4", Gender.Female), 4600, new AgeGroup(40, 44)) with
            {
                Division = Division.Pro,
            }
        );
        var man = Timed(place.Result("Max Man", 5, "5"), 4500, new AgeGroup(40, 44));
        var eventId = await cluster.RecordAsync(place, slow, race, fast, pro, man);
        var id = OpaqueId.Race(await cluster.AthleteIdAsync(race), race.RaceId).ToString();
        var data = await Gateway.DataAsync(
            """
            query($id: ID!) { race(id: $id) {
              event { id name } rank { overall gender division ageGroup } totals { runS workS roxzoneS }
            } }
            """,
            new { id }
        );
        int Sum(IEnumerable<Segment> segments) => segments.Sum(segment => race.Splits[segment]!.Value);
        Assert.Equal(
            $$$"""
            {"event":{"id":"{{{eventId}}}","name":"S7 2025 Ranked"},"rank":{"overall":4,"gender":3,"division":2,"ageGroup":1},"totals":{"runS":{{{Sum(
                RaceFormat.Runs
            )}}},"workS":{{{Sum(RaceFormat.Stations)}}},"roxzoneS":{{{Sum(RaceFormat.Roxzones)}}}}}
            """,
            data.GetProperty("race").GetRawText()
        );
    }

    [Fact]
    public async Task Leaderboard_is_jumped_about_in_and_ranks_by_groups_of_segments()
    {
        var place = new SyntheticEvent("jumped", "S7 2025 Jumped");
        RaceResult[] results =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(i => Timed(place.Result($"Runner {i}", i, $"{i}"), 4500 + (10 * i), new AgeGroup(30, 34))),
        ];
        var eventId = await cluster.RecordAsync(place, results);
        var data = await Gateway.DataAsync(
            """
            query($id: ID!) { event(id: $id) {
              part: leaderboard(skip: 2, first: 2) { totalCount pageInfo { hasPreviousPage hasNextPage } edges { node { rank name } } }
              behind: leaderboard(skip: 9) { totalCount edges { node { rank } } }
              running: leaderboard(group: RUN, first: 5) { edges { node { name timeS } } }
            } }
            """,
            new { id = eventId }
        );
        Assert.Equal(
            """{"totalCount":5,"pageInfo":{"hasPreviousPage":true,"hasNextPage":true},"edges":[{"node":{"rank":3,"name":"Runner 2"}},{"node":{"rank":4,"name":"Runner 3"}}]}""",
            data.GetProperty("event").GetProperty("part").GetRawText()
        );
        Assert.Equal("""{"totalCount":5,"edges":[]}""", data.GetProperty("event").GetProperty("behind").GetRawText());
        var running = data.GetProperty("event")
            .GetProperty("running")
            .GetProperty("edges")
            .EnumerateArray()
            .Select(edge => edge.GetProperty("node").GetProperty("timeS").GetInt32());
        Assert.Equal(results.Select(result => KindTotals.Of(result, SegmentKind.Run)!.Value).Order(), running);
    }

    [Theory]
    [InlineData("group: RUN, segment: ROW", "BAD_ARGUMENTS")]
    [InlineData("skip: 1, last: 2", "BAD_ARGUMENTS")]
    [InlineData("skip: -1", "OUT_OF_RANGE")]
    public async Task Leaderboard_refuses_arguments_that_do_not_go_together(string arguments, string code)
    {
        var place = new SyntheticEvent("refused-board", "S7 2025 Refused board");
        var eventId = await cluster.RecordAsync(place, place.Result("Only One", 1, "1"));
        var answer = await Gateway.ExecuteAsync(
            $$"""query($id: ID!) { event(id: $id) { leaderboard({{arguments}}) { totalCount } } }""",
            new { id = eventId }
        );
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Event_tells_when_and_where_it_is_and_is_found_by_its_key()
    {
        var place = new SyntheticEvent("s7-2025-lindhafen", "S7 2025 Lindhafen");
        RaceResult[] results =
        [
            place.Result("Day One", 1, "1") with
            {
                Date = new DateOnly(2025, 5, 10),
            },
            place.Result("Day Two", 2, "2") with
            {
                Date = new DateOnly(2025, 5, 11),
            },
            place.Result("No Day", 3, "3"),
        ];
        await cluster.RecordAsync(place, results);
        var data = await Gateway.DataAsync(
            """{ event(key: "s7-2025-lindhafen") { season place startsOn endsOn isLive } none: event(key: "elsewhere") { id } }"""
        );
        Assert.Equal(
            """{"event":{"season":7,"place":"Lindhafen","startsOn":"2025-05-10","endsOn":"2025-05-11","isLive":false},"none":null}""",
            data.GetRawText()
        );
        Assert.Equal("BAD_ARGUMENTS", Code(await Gateway.ExecuteAsync("{ event { id } }")));
        Assert.Equal("BAD_ARGUMENTS", Code(await Gateway.ExecuteAsync("""{ event(id: "ZQp4", key: "x") { id } }""")));
    }

    [Fact]
    public async Task Live_event_has_its_name_from_its_first_split_and_answers_with_itself()
    {
        var input = new
        {
            eventName = "S7 2025 Firstsplit",
            splits = new[]
            {
                new
                {
                    startNumber = "7",
                    gender = "MALE",
                    division = "OPEN",
                    segment = "RUN_1",
                    timeS = 280,
                },
            },
        };
        var data = await Gateway.DataAsync(
            """
            mutation($input: RecordSplitsInput!) { recordSplits(input: $input) { ... on BatchRecorded {
              event { name season isLive onCourse { edges { node { id startNumber } } } }
            } } }
            """,
            new { input }
        );
        var live = data.GetProperty("recordSplits").GetProperty("event");
        Assert.Equal("S7 2025 Firstsplit", live.GetProperty("name").GetString());
        Assert.Equal(7, live.GetProperty("season").GetInt32());
        Assert.True(live.GetProperty("isLive").GetBoolean());
        var start = live.GetProperty("onCourse").GetProperty("edges")[0].GetProperty("node");
        var again = await Gateway.DataAsync(
            "query($id: ID!) { node(id: $id) { id ... on CourseStart { startNumber } } }",
            new { id = start.GetProperty("id").GetString() }
        );
        Assert.Equal(start.GetRawText(), again.GetProperty("node").GetRawText());
    }

    [Fact]
    public async Task Time_is_told_where_it_would_place()
    {
        var place = new SyntheticEvent("placed", "S7 2025 Placed");
        int[] times = [4500, 4600, 4600, 4700];
        await cluster.RecordAsync(
            place,
            [.. times.Select((time, i) => Timed(place.Result($"Placed {i}", i, $"{i}"), time, new AgeGroup(30, 34)))]
        );
        var data = await Gateway.DataAsync(
            """
            { event(key: "placed") {
              first: placeOf(timeS: 4500) { rank finishers percentile }
              tied: placeOf(timeS: 4600, division: OPEN, gender: MALE) { rank percentile }
              last: placeOf(timeS: 4701) { rank percentile }
              alone: placeOf(timeS: 4600, division: PRO) { rank finishers percentile }
            } }
            """
        );
        Assert.Equal(
            """{"first":{"rank":1,"finishers":4,"percentile":100},"tied":{"rank":2,"percentile":75},"last":{"rank":5,"percentile":0},"alone":{"rank":1,"finishers":0,"percentile":null}}""",
            data.GetProperty("event").GetRawText()
        );
        Assert.Equal(
            "OUT_OF_RANGE",
            Code(await Gateway.ExecuteAsync("""{ event(key: "placed") { placeOf(timeS: 0) { rank } } }"""))
        );
    }

    [Fact]
    public async Task Races_are_compared_segment_by_segment()
    {
        var place = new SyntheticEvent("compared", "S7 2025 Compared");
        var (one, two) = (place.Result("Compared One", 1, "1"), place.Result("Compared Two", 2, "2"));
        await cluster.RecordAsync(place, one, two);
        string[] ids =
        [
            OpaqueId.Race(await cluster.AthleteIdAsync(one), one.RaceId).ToString(),
            OpaqueId.Race(await cluster.AthleteIdAsync(two), two.RaceId).ToString(),
            OpaqueId.Race("nobody", "r1").ToString(),
        ];
        const string Query = """
            query($ids: [ID!]!) { compare(races: $ids) {
              races { id } unknown segments { segment fastestS times { raceId timeS behindS } }
            } }
            """;
        var compared = (await Gateway.DataAsync(Query, new { ids })).GetProperty("compare");
        Assert.Equal(2, compared.GetProperty("races").GetArrayLength());
        Assert.Equal(ids[2], Assert.Single(compared.GetProperty("unknown").EnumerateArray()).GetString());
        var segments = compared.GetProperty("segments").EnumerateArray().ToList();
        Assert.Equal(23, segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            var (first, second) = (one.Splits.Raw[i], two.Splits.Raw[i]);
            var fastest = Math.Min(first, second);
            Assert.Equal(fastest, segments[i].GetProperty("fastestS").GetInt32());
            Assert.Equal(
                [first - fastest, second - fastest],
                segments[i].GetProperty("times").EnumerateArray().Select(time => time.GetProperty("behindS").GetInt32())
            );
        }

        Assert.Equal("OUT_OF_RANGE", Code(await Gateway.ExecuteAsync(Query, new { ids = new[] { ids[0], ids[0] } })));
    }

    [Fact]
    public async Task Leaderboard_is_filtered_and_its_lines_are_read_again_by_their_ids()
    {
        var place = new SyntheticEvent("lines", "S7 2025 Lines");
        var field = place.Field(5, "Lina");
        var dropped = place.Result("Dora Dropped", 7, "99") with { Status = RaceStatus.DidNotFinish, TotalS = 0 };
        var id = await cluster.RecordAsync(place, [.. field, dropped]);
        var data = await Gateway.DataAsync(
            """
            query($id: ID!) { event(id: $id) {
              all: leaderboard(first: 5) { edges { node { id rank name } } }
              men: leaderboard(gender: MALE, nationality: "SUI", first: 5) { edges { node { id rank name } } }
              named: leaderboard(name: "lines 3") { totalCount edges { node { id rank name } } }
              out: leaderboard(status: DID_NOT_FINISH) { edges { node { id rank name status } } }
              back: leaderboard(last: 2) { pageInfo { hasNextPage hasPreviousPage } edges { node { rank } } }
            } }
            """,
            new { id }
        );
        var board = data.GetProperty("event");
        var third = board.GetProperty("all").GetProperty("edges").EnumerateArray().Select(Node).Single(IsThird);
        Assert.Equal(third.GetRawText(), Node(board.GetProperty("named").GetProperty("edges")[0]).GetRawText());
        Assert.NotEqual(
            third.GetProperty("id").GetString(),
            board
                .GetProperty("men")
                .GetProperty("edges")
                .EnumerateArray()
                .Select(Node)
                .Single(IsThird)
                .GetProperty("id")
                .GetString()
        );
        var left = Node(board.GetProperty("out").GetProperty("edges")[0]);
        Assert.Equal(JsonValueKind.Null, left.GetProperty("rank").ValueKind);
        Assert.Equal("DID_NOT_FINISH", left.GetProperty("status").GetString());
        var back = board.GetProperty("back");
        Assert.Equal("""{"hasNextPage":false,"hasPreviousPage":true}""", back.GetProperty("pageInfo").GetRawText());
        Assert.Equal(
            [4, 5],
            back.GetProperty("edges").EnumerateArray().Select(edge => Node(edge).GetProperty("rank").GetInt32())
        );

        var again = await Gateway.ExecuteAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on LeaderboardEntry { id rank name } } }",
            new { ids = new[] { third.GetProperty("id").GetString(), "!!", OpaqueId.Event("nowhere").ToString() } }
        );
        var nodes = again.GetProperty("data").GetProperty("nodes");
        Assert.Equal(third.GetRawText(), nodes[0].GetRawText());
        Assert.Equal(
            [JsonValueKind.Null, JsonValueKind.Null],
            nodes.EnumerateArray().Skip(1).Select(node => node.ValueKind)
        );
        var error = Assert.Single(again.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["nodes",1]""", error.GetProperty("path").GetRawText());
        Assert.Equal("INVALID_ID", error.GetProperty("extensions").GetProperty("code").GetString());

        static JsonElement Node(JsonElement edge) => edge.GetProperty("node");
        static bool IsThird(JsonElement node) => node.GetProperty("name").GetString() == "Lina lines 3";
    }

    [Fact]
    public async Task Cursor_is_good_for_its_own_list_alone()
    {
        var place = new SyntheticEvent("cursors", "S7 2025 Cursors");
        var id = await cluster.RecordAsync(place, place.Field(3));
        const string Query =
            "query($id: ID!, $gender: Gender, $after: String) { event(id: $id) { leaderboard(gender: $gender, first: 1, after: $after) { pageInfo { endCursor } } } }";
        var data = await Gateway.DataAsync(Query, new { id });
        var after = data.GetProperty("event")
            .GetProperty("leaderboard")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();
        await Gateway.DataAsync(Query, new { id, after });
        Assert.Equal(
            "INVALID_CURSOR",
            Code(
                await Gateway.ExecuteAsync(
                    Query,
                    new
                    {
                        id,
                        after,
                        gender = "MALE",
                    }
                )
            )
        );
        Assert.Equal(
            "INVALID_CURSOR",
            Code(await Gateway.ExecuteAsync($$"""{ events(after: "{{after}}") { totalCount } }"""))
        );
        Assert.Equal("BAD_ARGUMENTS", Code(await Gateway.ExecuteAsync("{ events(first: 1, last: 1) { totalCount } }")));
    }

    [Fact]
    public async Task Squad_answers_what_is_no_id_in_its_place()
    {
        var data = await Gateway.DataAsync(
            """{ squad(ids: ["!!", "YQpub2JvZHk"]) { members { ... on UnknownMember { askedId code } } } }"""
        );
        Assert.Equal(
            """[{"askedId":"!!","code":"INVALID_ID"},{"askedId":"YQpub2JvZHk","code":"UNKNOWN_ATHLETE"}]""",
            data.GetProperty("squad").GetProperty("members").GetRawText()
        );
    }

    private static RaceResult Timed(RaceResult result, int totalS, AgeGroup ageGroup) =>
        result with
        {
            TotalS = totalS,
            AgeGroup = ageGroup,
        };

    private static string? Code(JsonElement response) =>
        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
