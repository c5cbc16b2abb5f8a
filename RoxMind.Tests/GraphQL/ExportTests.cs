using System.Net;
using System.Text.Json;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.GraphQL;

/// <summary>What the pages show, as files.</summary>
[Slow]
public sealed class ExportTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private const string Prank = "=HYPERLINK(\"http://example.org\",\"Anna\")";

    private HttpClient Http => cluster.Gateway.Http;

    [Fact]
    public async Task Leaderboard_is_exported_with_the_filters_of_its_page()
    {
        var place = new SyntheticEvent("exported", "S7 2025 Exported");
        RaceResult[] results =
        [
            Timed(place.Result("Zoë, \"Zo\" Last", 1, "1", Gender.Female), 5000),
            Timed(place.Result(Prank, 2, "2", Gender.Female), 4800),
            Timed(place.Result("Max Man", 3, "3"), 4500),
        ];
        var eventId = await cluster.RecordAsync(place, results);
        var bytes = await Http.GetByteArrayAsync(At($"/export/events/{eventId}/leaderboard?gender=FEMALE"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith(
            "rank,name,nationality,gender,division,age_group,status,time,time_s,behind_s,",
            lines[0],
            default
        );
        Assert.StartsWith("1,\"'=HYPERLINK(\"\"http://example.org\"\",\"\"Anna\"\")\",", lines[1], default);
        Assert.StartsWith("2,\"Zoë, \"\"Zo\"\" Last\",", lines[2], default);
        Assert.Contains(",finished,1:23:20,5000,200,", lines[2], default);
        Assert.Equal(["rank", "1", "2", string.Empty], lines.Select(line => line.Split(',')[0]));

        var rows = await JsonAsync($"/export/events/{eventId}/leaderboard?format=json");
        Assert.Equal(["Max Man", Prank, "Zoë, \"Zo\" Last"], rows.Select(row => row.GetProperty("name").GetString()));
        Assert.Equal(4500, rows[0].GetProperty("time_s").GetInt32());
    }

    [Fact]
    public async Task Analyses_are_exported_as_rows_that_can_be_imported()
    {
        var place = new SyntheticEvent("analyses", "S7 2025 Analyses");
        var race = Timed(place.Result("Rita Row", 1, "1", Gender.Female), 5000);
        var eventId = await cluster.RecordAsync(place, race);
        await cluster.AthleteIdAsync(race);
        var row = Assert.Single(await JsonAsync($"/export/events/{eventId}/analyses?format=json"));
        Assert.Equal("S7 2025 Analyses", row.GetProperty("event_name").GetString());
        Assert.Equal(race.Splits[Segment.SkiErg], row.GetProperty("work_1").GetInt32());
        Assert.Equal(race.Splits[Segment.Roxzone7], row.GetProperty("roxzone_7").GetInt32());
        Assert.Equal(5000, row.GetProperty("total_time").GetInt32());
        Assert.Equal(1, row.GetProperty("rank").GetInt32());
        Assert.Equal(5000 - row.GetProperty("expected_s").GetInt32(), row.GetProperty("vs_expected_s").GetInt32());
    }

    [Fact]
    public async Task Squad_is_exported_each_by_the_latest_race()
    {
        var place = new SyntheticEvent("squad-file", "S7 2025 Squad");
        var race = Timed(place.Result("Sina Squad", 1, "1", Gender.Female), 5000);
        await cluster.RecordAsync(place, race);
        var id = RoxMind.GraphQL.Schema.Ids.OpaqueId.Athlete(await cluster.AthleteIdAsync(race));
        var row = Assert.Single(await JsonAsync($"/export/squad?ids={id},{id}&format=json"));
        Assert.Equal("Sina Squad", row.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/export/events/nonsense/leaderboard", HttpStatusCode.BadRequest)]
    [InlineData("/export/events/ZQpub25l/leaderboard", HttpStatusCode.NotFound)]
    [InlineData("/export/events/ZQpub25l/leaderboard?gender=1", HttpStatusCode.BadRequest)]
    [InlineData("/export/events/ZQpub25l/leaderboard?by=LUNCH", HttpStatusCode.BadRequest)]
    [InlineData("/export/events/ZQpub25l/leaderboard?age=old", HttpStatusCode.BadRequest)]
    [InlineData("/export/events/ZQpub25l/analyses?format=xml", HttpStatusCode.BadRequest)]
    [InlineData("/export/squad", HttpStatusCode.BadRequest)]
    [InlineData("/export/squad?ids=ZQpub25l", HttpStatusCode.BadRequest)]
    public async Task Export_of_what_is_not_there_says_why(string address, HttpStatusCode status)
    {
        using var response = await Http.GetAsync(At(address), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static Uri At(string address) => new(address, UriKind.Relative);

    private static RaceResult Timed(RaceResult result, int totalS) =>
        SyntheticEvent.Keyed(result with { TotalS = totalS });

    private async Task<List<JsonElement>> JsonAsync(string address)
    {
        var text = await Http.GetStringAsync(At(address));
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }
}
