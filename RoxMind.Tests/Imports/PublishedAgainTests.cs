using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Imports;

/// <summary>A list of results that is published again.</summary>
[Slow]
public sealed class PublishedAgainTests : IDisposable
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Corrected_list_replaces_what_changed_and_says_how_much()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        await cluster.ImportAsync(List(("Anna", 270), ("Berta", 280), ("Carla", 290)));

        var end = await cluster.ImportAsync(List(("Anna", 275), ("Berta", 270), ("Carla", 290)));

        Assert.Equal((0, 2, 1, 0), (end.Accepted, end.Corrected, end.Duplicates, end.Absent));
        Assert.Equal(
            ["Berta", "Anna", "Carla"],
            (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Rows.Select(row => row.Name)
        );
    }

    [Fact]
    public async Task List_that_lacks_somebody_reports_them_and_withdraws_them_when_it_is_to_replace()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        await cluster.ImportAsync(List(("Anna", 270), ("Berta", 280)));
        await cluster.ImportAsync(ResultLine.File(ResultLine.Header(), ResultLine.Of("Dora", division: "pro")));

        var reported = await cluster.ImportAsync(List(("Berta", 280)));
        Assert.Equal((1, 1), (reported.Duplicates, reported.Absent));
        Assert.Equal(3, (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Total);

        var replaced = await cluster.ImportAsync(List(("Berta", 281)), isReplacing: true);

        Assert.Equal((1, 1, 1), (replaced.Corrected, replaced.Absent, replaced.Withdrawn));
        Assert.Equal(
            ["Berta", "Dora"],
            (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Rows.Select(row => row.Name).Order()
        );
    }

    [Fact]
    public async Task Disqualified_athlete_stays_so_when_the_same_list_is_published_again_and_is_named()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var list = List(("Anna", 270), ("Berta", 280));
        await cluster.ImportAsync(list);
        var anna = (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Rows.First(row =>
            row.Name == "Anna"
        );
        var change = new ResultChange.OfStatus(anna.RaceId, RaceStatus.Disqualified, "short course");
        await cluster.Event("E1").CorrectAsync(change, Token);

        var end = await cluster.ImportAsync(list);

        Assert.Equal((0, 0, 2), (end.Accepted, end.Corrected, end.Duplicates));
        Assert.Contains("1 result stays as an official said: Anna (DSQ).", end.Remarks);
        Assert.Equal(
            ["Berta"],
            (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Rows.Select(row => row.Name)
        );
    }

    [Fact]
    public async Task Start_number_of_two_people_is_told()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var file = ResultLine.File(
            $"bib|{ResultLine.Header('|')}",
            $"12|{ResultLine.Of("Anna Ast", delimiter: '|')}",
            $"12|{ResultLine.Of("Berta Bo", delimiter: '|', splits: ResultLine.Splits((Segment.Row, 301)))}"
        );

        var end = await cluster.ImportAsync(file);

        Assert.Equal(2, end.Accepted);
        Assert.Contains(
            end.Remarks,
            remark => remark.Contains("(first 12 in lines 2 and 3)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task First_list_handed_over_again_takes_a_correction_back()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var first = List(("Anna", 270), ("Berta", 280));
        await cluster.ImportAsync(first);
        await cluster.ImportAsync(List(("Anna", 299), ("Berta", 280)));

        var end = await cluster.ImportAsync(first);

        Assert.Equal((0, 1, 1), (end.Accepted, end.Corrected, end.Duplicates));
        var rows = (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Rows;
        Assert.Equal(["Anna", "Berta"], rows.Select(row => row.Name));
    }

    [Fact]
    public async Task List_with_rows_that_cannot_be_read_withdraws_nobody()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        await cluster.ImportAsync(List(("Anna", 270), ("Berta", 280)));

        var end = await cluster.ImportAsync([.. List(("Anna", 271)), .. "broken\n"u8], isReplacing: true);

        Assert.Equal((1, 1, 1, 0), (end.Corrected, end.Rejected, end.Absent, end.Withdrawn));
        Assert.Equal(2, (await cluster.Event("E1").GetLeaderboardAsync(Everyone, Token)).Total);
    }

    [Fact]
    public async Task Import_that_is_over_cannot_be_cancelled_any_more()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var end = await cluster.ImportAsync(List(("Anna", 270)));

        var after = await cluster.Import(end.JobId).CancelAsync(Token);

        Assert.Equal(ImportPhase.Completed, after.Phase);
        Assert.Equal(ImportPhase.Unknown, (await cluster.Import("0").CancelAsync(Token)).Phase);
    }

    [Fact]
    public async Task Cancelled_import_stops_keeps_what_it_has_and_can_be_imported_anew()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var file = List([.. Enumerable.Range(0, 20_000).Select(i => ($"Runner {i}", 270))]);
        var job = await cluster.StartImportAsync(file);
        await foreach (var progress in job.Follow(Token))
        {
            if (progress.Accepted > 0)
            {
                break;
            }
        }

        await job.CancelAsync(Token);
        var end = await ImportCluster.EndOfAsync(job);
        Assert.Equal(ImportPhase.Cancelled, end.Phase);
        Assert.InRange(end.Accepted, 1, 19_999);

        var again = await cluster.ImportAsync(file);

        Assert.Equal((ImportPhase.Completed, 20_000), (again.Phase, again.Accepted + again.Duplicates));
    }

    private static byte[] List(params (string Name, int SkiErgS)[] rows) =>
        ResultLine.File([
            ResultLine.Header(),
            .. rows.Select(row => ResultLine.Of(row.Name, splits: ResultLine.Splits((Segment.SkiErg, row.SkiErgS)))),
        ]);
}
