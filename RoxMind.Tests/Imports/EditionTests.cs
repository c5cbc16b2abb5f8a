using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Imports;

/// <summary>Editions of an event that has the same name each time.</summary>
[Slow]
public sealed class EditionTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("HYROX Harbour Town", "hyrox-harbour-town-2024-11", "hyrox-harbour-town-2025-11")]
    [InlineData("S8 Harbour Town", "s8-harbour-town", "s8-harbour-town-2026-05", "2025-11-08", "2026-05-09")]
    public async Task Editions_of_one_name_are_two_events_in_whatever_order_they_come(
        string name,
        string first,
        string second,
        string firstDay = "2024-11-09",
        string secondDay = "2025-11-08"
    )
    {
        var (one, other) = (List(name, firstDay, "Ines Aster"), List(name, secondDay, "Olga Birk"));
        var events = new List<string>();
        foreach (var files in new[] { new[] { one, other }, [other, one] })
        {
            var folder = Path.Combine(_temporary.Path, $"{events.Count}");
            await using var cluster = await ImportCluster.StartAsync(folder);
            foreach (var file in files)
            {
                var end = await cluster.ImportAsync(file);
                Assert.Equal((1, 0, 0), (end.Accepted, end.Corrected, end.Duplicates));
            }

            events.Add($"{await NamesOfAsync(cluster, first)} {await NamesOfAsync(cluster, second)}");
        }

        Assert.All(events, of => Assert.Equal("Ines Aster Olga Birk", of));
    }

    [Fact]
    public async Task List_published_again_with_another_day_of_the_weekend_is_of_the_same_event()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        await cluster.ImportAsync(List("HYROX Harbour Town", "2025-05-31", "Ines Aster"));

        var end = await cluster.ImportAsync(List("HYROX Harbour Town", "2025-06-07", "Ines Aster"));

        Assert.Equal(["hyrox-harbour-town-2025-05"], end.EventIds);
        Assert.Equal(1, end.Corrected);
    }

    [Fact]
    public async Task Event_that_an_earlier_version_kept_under_its_name_alone_takes_its_list_again()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var recorded = RaceKey.Keyed(
            new RaceResult
            {
                RaceId = "",
                EventId = "hyrox-harbour-town",
                EventName = "HYROX Harbour Town",
                Date = new DateOnly(2025, 11, 8),
                Entrant = new Entrant(null, "Ines Aster", "SUI", "7"),
                Gender = Gender.Female,
                Division = Division.Open,
                AgeGroup = new AgeGroup(30, 34),
                TotalS = ResultLine.UsualSplits.Sum(),
                Splits = new Splits(ResultLine.UsualSplits),
            }
        );
        await cluster.Event("hyrox-harbour-town").RecordAsync([recorded], Token);

        var same = await cluster.ImportAsync(List("HYROX Harbour Town", "2025-11-08", "Ines Aster"));
        var next = await cluster.ImportAsync(List("HYROX Harbour Town", "2026-11-07", "Olga Birk"));

        Assert.Equal((1, "hyrox-harbour-town"), (same.Duplicates, Assert.Single(same.EventIds)));
        Assert.Equal((1, "hyrox-harbour-town-2026-11"), (next.Accepted, Assert.Single(next.EventIds)));
    }

    private static async Task<string?> NamesOfAsync(ImportCluster cluster, string eventId) =>
        string.Join(
            ", ",
            (
                await cluster
                    .Event(eventId)
                    .GetLeaderboardAsync(new LeaderboardQuery(null, null, null, null, 0, 9), Token)
            ).Rows.Select(row => row.Name)
        );

    private static byte[] List(string name, string day, string athlete) =>
        ResultLine.File(
            $"event_date,bib,{Header}",
            $"{day},7,{ResultLine.Of(athlete, eventName: name).Split(',', 2)[1]}"
        );

    private static string Header => ResultLine.Header().Split(',', 2)[1];
}
