using System.Net;
using System.Net.Http.Headers;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Pages;
using RoxMind.GraphQL.Schema.Ids;
using SkiaSharp;

namespace RoxMind.Tests.GraphQL;

/// <summary>The picture that shows a race where its address is shared.</summary>
[Slow]
public sealed class RacePictureTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private static readonly SKColor s_mark = SKColor.Parse("#ffd60a");

    [Theory]
    [InlineData("Pia Runner", "1")]
    [InlineData("<script>alert(1)</script>", "2")]
    [InlineData("\u0645\u0631\u064a\u0645", "3")]
    public async Task Race_has_a_picture_that_is_drawn_once_and_named_in_its_page(string name, string number)
    {
        var place = new SyntheticEvent($"pictured-{number}", "S7 2025 Pictured");
        var race = SyntheticEvent.Keyed(place.Result(name, 1, number, Gender.Female) with { TotalS = 5000 });
        await cluster.RecordAsync(place, race);
        var address = $"/races/{OpaqueId.Race(await cluster.AthleteIdAsync(race), race.RaceId)}";
        using var first = await GetAsync($"{address}/picture.png");
        Assert.Equal("image/png", first.Content.Headers.ContentType?.MediaType);
        using var picture = SKBitmap.Decode(
            await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        using var again = await GetAsync($"{address}/picture.png", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var page = await GetAsync(address);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"{address}/picture.png\" />", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:width\" content=\"1200\" />", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:alt\" content=\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/races/nonsense/picture.png")]
    [InlineData("/races/cgpub25lCm5vbmU/picture.png")]
    public async Task No_race_has_no_picture(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Zoë Ångström", "Zoë Ångström")]
    [InlineData("Αλέξης Жуков", "Αλέξης Жуков")]
    [InlineData("a\u202eb\u0000c", "abc")]
    [InlineData("\u0645\u0631\u064a\u0645", "No. 12")]
    [InlineData("山田", "No. 12")]
    [InlineData(null, "No. 12")]
    public void Name_is_written_in_letters_of_the_font_or_not_at_all(string? name, string expected) =>
        Assert.Equal(expected, RaceCard.Of(Race(name)).Name);

    [Fact]
    public void Long_name_is_cut_and_stays_within_the_picture()
    {
        using var font = CardFont.Of(62);
        var cut = CardFont.Fit(font, new string('W', 200), 1056);
        Assert.EndsWith("\u2026", cut, StringComparison.Ordinal);
        Assert.InRange(font.MeasureText(cut), 900, 1056);
    }

    [Fact]
    public void Bars_are_as_long_as_their_times()
    {
        using var picture = SKBitmap.Decode(
            RacePicture.Draw(new RaceCard("Pia", "Here", "1:20:00", RunS: 2000, StationS: 1000, RoxzoneS: null))
        );
        var (running, stations, roxzone) = (Length(445), Length(507), Length(569));
        Assert.InRange(running, 600, 700);
        Assert.InRange(stations, (running / 2) - 1, (running / 2) + 1);
        Assert.Equal(0, roxzone);

        int Length(int y) => Enumerable.Range(0, picture.Width).Count(x => picture.GetPixel(x, y) == s_mark);
    }

    private static RaceResult Race(string? name)
    {
        var race = new SyntheticEvent("carded", "S7 2025 Carded").Result("Pia", 1, "12", Gender.Female);
        return race with { Entrant = race.Entrant with { Name = name } };
    }

    private async Task<HttpResponseMessage> GetAsync(string address, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await cluster.Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
