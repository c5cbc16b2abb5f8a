using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Tests.GraphQL;

/// <summary>What a race's address shows where it is shared.</summary>
[Slow]
public sealed class RacePreviewTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    [Fact]
    public async Task Race_is_previewed_with_name_time_and_groups_and_no_name_is_markup()
    {
        var place = new SyntheticEvent("previewed", "S7 2025 Previewed");
        var race = SyntheticEvent.Keyed(
            place.Result("<b>\"Pia\"</b>", 1, "1", Gender.Female) with
            {
                TotalS = 5000,
                AgeGroup = new AgeGroup(30, 34),
            }
        );
        await cluster.RecordAsync(place, race);
        var id = OpaqueId.Race(await cluster.AthleteIdAsync(race), race.RaceId);
        var page = await ReadAsync($"/races/{id}");
        Assert.Contains(
            "<meta property=\"og:title\" content=\"&lt;b&gt;&quot;Pia&quot;&lt;/b&gt;, 1:23:20\" />",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("content=\"S7 2025 Previewed: open, women, 30-34. Running ", page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("og:title", StringComparison.Ordinal) < page.IndexOf("</head>", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/races/nonsense")]
    [InlineData("/races/cgpub25lCm5vbmU")]
    [InlineData("/search")]
    public async Task Other_pages_have_no_preview(string address) =>
        Assert.DoesNotContain("og:title", await ReadAsync(address), StringComparison.Ordinal);

    private Task<string> ReadAsync(string address) =>
        cluster.Gateway.Http.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
