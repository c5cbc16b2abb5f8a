using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.Analysis;
using RoxMind.Tests.GraphQL.Transport;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.GraphQL;

[Slow]
public sealed class MutationTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private const string Record = """
        mutation($input: RecordResultsInput!) {
          recordResults(input: $input) {
            __typename
            ... on BatchRecorded {
              eventId
              rows { __typename ... on RecordedRow { resultId seq } ... on DuplicateRow { resultId seq } ... on RefusedRow { code reason } }
            }
            ... on Refused { code }
          }
        }
        """;

    private const string Change = """
        __typename ... on IdentityChanged { athleteId racesMoved } ... on Refused { code reason }
        """;

    private GatewayHost Gateway => cluster.Gateway;

    [Fact]
    public async Task Results_are_recorded_row_by_row_and_once()
    {
        var input = new
        {
            eventName = "S7 2025 Recorded",
            date = "2025-03-01",
            results = new[] { Row("1"), Row("2") with { SplitsS = [300] }, Row("3") },
        };
        var first = (await Gateway.DataAsync(Record, new { input })).GetProperty("recordResults");
        var second = (await Gateway.DataAsync(Record, new { input })).GetProperty("recordResults");

        Assert.Equal(["RecordedRow", "RefusedRow", "RecordedRow"], Types(first));
        Assert.Equal(["DuplicateRow", "RefusedRow", "DuplicateRow"], Types(second));
        Assert.Equal("SPLIT_COUNT", first.GetProperty("rows")[1].GetProperty("code").GetString());
        Assert.Equal(
            first.GetProperty("rows")[2].GetProperty("resultId").GetString(),
            second.GetProperty("rows")[2].GetProperty("resultId").GetString()
        );
        var data = await Gateway.DataAsync(
            "query($id: ID!) { event(id: $id) { name finishers } }",
            new { id = first.GetProperty("eventId").GetString() }
        );
        Assert.Equal("""{"name":"S7 2025 Recorded","finishers":2}""", data.GetProperty("event").GetRawText());
    }

    [Theory]
    [InlineData("", 1, "BAD_EVENT")]
    [InlineData("???", 1, "BAD_EVENT")]
    [InlineData("S7 2025 Sizes", 0, "BAD_BATCH_SIZE")]
    public async Task Batch_that_cannot_be_looked_at_is_refused(string eventName, int rows, string code)
    {
        var input = new { eventName, results = Enumerable.Repeat(Row("1"), rows) };
        var answer = (await Gateway.DataAsync(Record, new { input })).GetProperty("recordResults");
        Assert.Equal("Refused", answer.GetProperty("__typename").GetString());
        Assert.Equal(code, answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Splits_put_a_start_on_the_course_with_a_forecast()
    {
        var input = new
        {
            eventName = "S7 2025 Splits",
            splits = new object[]
            {
                new
                {
                    startNumber = "7",
                    name = "Seven",
                    gender = "MALE",
                    division = "OPEN",
                    segment = "RUN_1",
                    timeS = 280,
                },
                new
                {
                    startNumber = "7",
                    name = "Seven",
                    gender = "MALE",
                    division = "OPEN",
                    segment = "SKI_ERG",
                    timeS = 270,
                },
                new
                {
                    startNumber = " ",
                    gender = "MALE",
                    division = "OPEN",
                    segment = "RUN_1",
                    timeS = 280,
                },
            },
        };
        var answer = (
            await Gateway.DataAsync(
                """
                mutation($input: RecordSplitsInput!) { recordSplits(input: $input) { __typename ... on BatchRecorded {
                  eventId rows { __typename ... on RecordedRow { seq resultId } ... on RefusedRow { code } } } } }
                """,
                new { input }
            )
        ).GetProperty("recordSplits");
        Assert.Equal(["RecordedRow", "RecordedRow", "RefusedRow"], Types(answer));
        var data = await Gateway.DataAsync(
            "query($id: ID!) { event(id: $id) { onCourseCount onCourse { edges { node { startNumber name segmentsDone elapsedS forecastS p10S p90S } } } } }",
            new { id = answer.GetProperty("eventId").GetString() }
        );
        var start = data.GetProperty("event").GetProperty("onCourse").GetProperty("edges")[0].GetProperty("node");
        Assert.Equal("7", start.GetProperty("startNumber").GetString());
        Assert.Equal(2, start.GetProperty("segmentsDone").GetInt32());
        Assert.Equal(550, start.GetProperty("elapsedS").GetInt32());
        Assert.True(start.GetProperty("forecastS").GetInt32() > 1000);
    }

    [Fact]
    public async Task Closed_event_takes_no_more_results()
    {
        var place = new SyntheticEvent("s7-2025-closing", "S7 2025 Closing");
        var id = await cluster.RecordAsync(place, place.Field(2));
        const string Close =
            "mutation($id: ID!) { closeEvent(id: $id) { __typename ... on Event { isClosed } ... on Refused { code } } }";
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var closed = (await Gateway.DataAsync(Close, new { id })).GetProperty("closeEvent");
            Assert.True(closed.GetProperty("isClosed").GetBoolean());
        }

        var input = new { eventName = place.Name, results = new[] { Row("99") } };
        var late = (await Gateway.DataAsync(Record, new { input })).GetProperty("recordResults");
        Assert.Equal("EVENT_CLOSED", late.GetProperty("rows")[0].GetProperty("code").GetString());
        var unknown = await Gateway.DataAsync(Close, new { id = OpaqueId.Event("never").ToString() });
        Assert.Equal("UNKNOWN_EVENT", unknown.GetProperty("closeEvent").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Athletes_are_merged_split_and_erased()
    {
        var one = new SyntheticEvent("identity-1", "S6 2024 One");
        var two = new SyntheticEvent("identity-2", "S7 2025 Two");
        var (a, b) = (one.Result("Jane Doe", 1, "1"), two.Result("Jane Roe", 2, "1"));
        await cluster.RecordAsync(one, a);
        await cluster.RecordAsync(two, b);
        var from = OpaqueId.Athlete(await cluster.AthleteIdAsync(b)).ToString();
        var into = OpaqueId.Athlete(await cluster.AthleteIdAsync(a)).ToString();

        var merged = await Gateway.DataAsync(
            $$"""mutation($from: ID!, $into: ID!) { mergeAthletes(from: $from, into: $into) { {{Change}} } }""",
            new { from, into }
        );
        Assert.Equal(into, merged.GetProperty("mergeAthletes").GetProperty("athleteId").GetString());
        Assert.Equal(2, await RaceCountAsync(into));
        var before = await Gateway.DataAsync(
            "query($athlete: ID!, $race: ID!) { athlete(id: $athlete) { id } race(id: $race) { athlete { id } } }",
            new { athlete = from, race = OpaqueId.Race(await KeyAsync(from), b.RaceId).ToString() }
        );
        Assert.Equal(into, before.GetProperty("athlete").GetProperty("id").GetString());
        Assert.Equal(into, before.GetProperty("race").GetProperty("athlete").GetProperty("id").GetString());

        var raceId = OpaqueId.Race(await KeyAsync(into), b.RaceId).ToString();
        var split = await Gateway.DataAsync(
            $$"""mutation($id: ID!, $races: [ID!]!) { splitAthlete(id: $id, raceIds: $races) { {{Change}} } }""",
            new { id = into, races = new[] { raceId } }
        );
        var apart = split.GetProperty("splitAthlete").GetProperty("athleteId").GetString()!;
        Assert.NotEqual(into, apart);
        Assert.Equal(1, await RaceCountAsync(into));
        Assert.Equal(1, await RaceCountAsync(apart));

        var erased = await Gateway.DataAsync(
            $$"""mutation($id: ID!) { eraseAthlete(id: $id) { {{Change}} } }""",
            new { id = apart }
        );
        Assert.Equal("IdentityChanged", erased.GetProperty("eraseAthlete").GetProperty("__typename").GetString());
        Assert.Null(await RaceCountAsync(apart));
    }

    [Fact]
    public async Task Identity_changes_that_make_no_sense_are_refused()
    {
        var id = OpaqueId.Athlete("someone").ToString();
        var other = OpaqueId.Race("someone-else", "r1").ToString();
        var data = await Gateway.DataAsync(
            $$"""
            mutation($id: ID!, $other: ID!) {
              self: mergeAthletes(from: $id, into: $id) { {{Change}} }
              none: splitAthlete(id: $id, raceIds: []) { {{Change}} }
              foreign: splitAthlete(id: $id, raceIds: [$other]) { {{Change}} }
            }
            """,
            new { id, other }
        );
        Assert.All(
            data.EnumerateObject(),
            change => Assert.Equal("IDENTITY_REFUSED", change.Value.GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task Upload_is_imported_with_notes_on_its_rows_and_followed()
    {
        const string Place = "S7 2025 Uploaded";
        var rows = Enumerable
            .Range(0, 30)
            .Select(i =>
                ResultLine.Of($"Uploader {i}", eventId: "s7-uploaded", eventName: Place, total: i == 7 ? "oops" : null)
            );
        var file = ResultLine.File([ResultLine.Header(), .. rows]);
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new("text/csv");
        using var response = await Gateway.Http.PostAsync(new Uri("/imports?fileName=x.csv", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var uploadId = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("uploadId").GetString();

        var started = await Gateway.DataAsync(
            """mutation($id: ID!) { importResults(uploadId: $id, fileName: "x.csv") { __typename ... on ImportJob { id fileName } } }""",
            new { id = uploadId }
        );
        Assert.Equal(uploadId, started.GetProperty("importResults").GetProperty("id").GetString());

        using var client = await RoxMind.Tests.GraphQL.Transport.SocketClient.OpenAsync(Gateway.Server);
        await client.SubscribeAsync(
            "i",
            $$"""subscription { importProgress(jobId: "{{uploadId}}") { phase accepted rejected } }"""
        );
        JsonElement progress = default;
        while (await client.ReceiveJsonAsync() is var message && message.GetProperty("type").GetString() == "next")
        {
            progress = message.GetProperty("payload").GetProperty("data").GetProperty("importProgress");
        }

        Assert.Equal("""{"phase":"COMPLETED","accepted":30,"rejected":0}""", progress.GetRawText());
        var job = (
            await Gateway.DataAsync(
                """
                query($id: ID!) { importJob(id: $id) { phase bytesRead bytesTotal eventIds error
                  notes(first: 10) { totalCount edges { node { line column value code done } } } } }
                """,
                new { id = uploadId }
            )
        ).GetProperty("importJob");
        var noted = job.GetProperty("notes").GetProperty("edges")[0].GetProperty("node");
        Assert.Equal(9, noted.GetProperty("line").GetInt32());
        Assert.Equal("oops", noted.GetProperty("value").GetString());
        Assert.Equal(1, job.GetProperty("eventIds").GetArrayLength());

        const string Notes = """
            query($id: ID!, $column: String, $after: String) { importJob(id: $id) {
              notes(first: 1, code: "TOTAL_UNREADABLE", column: $column, after: $after) { totalCount edges { cursor } } } }
            """;
        var column = noted.GetProperty("column").GetString();
        var filtered = (await Gateway.DataAsync(Notes, new { id = uploadId, column }))
            .GetProperty("importJob")
            .GetProperty("notes");
        Assert.Equal(1, filtered.GetProperty("totalCount").GetInt32());
        var after = filtered.GetProperty("edges")[0].GetProperty("cursor").GetString();
        var refused = await Gateway.ExecuteAsync(Notes, new { id = uploadId, after });
        Assert.Equal(
            "INVALID_CURSOR",
            refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Upload_that_a_web_form_could_send_is_415(string contentType)
    {
        using var body = new StringContent("x", Encoding.UTF8, contentType);
        using var response = await Gateway.Http.PostAsync(new Uri("/imports?fileName=x.csv", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static ResultFields Row(string startNumber) =>
        new(
            "Row " + startNumber,
            startNumber,
            "MALE",
            "OPEN",
            "30-34",
            [.. SyntheticCohort.OpenMen.Races[1].Splits.Raw.ToArray().Select(seconds => (int)seconds)]
        );

    private static IEnumerable<string?> Types(JsonElement batch) =>
        batch.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("__typename").GetString());

    private async Task<int?> RaceCountAsync(string athleteId)
    {
        var data = await Gateway.DataAsync(
            "query($id: ID!) { athlete(id: $id) { races { totalCount } } }",
            new { id = athleteId }
        );
        var athlete = data.GetProperty("athlete");
        return athlete.ValueKind == JsonValueKind.Null
            ? null
            : athlete.GetProperty("races").GetProperty("totalCount").GetInt32();
    }

    private static Task<string> KeyAsync(string athleteId)
    {
        Assert.True(OpaqueId.TryParse(athleteId, out var id));
        return Task.FromResult(id.Key);
    }

    private sealed record ResultFields(
        string Name,
        string StartNumber,
        string Gender,
        string Division,
        string AgeGroup,
        int[] SplitsS
    );
}
