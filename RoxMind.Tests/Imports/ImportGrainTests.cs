using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Imports;

[Slow]
public sealed class ImportGrainTests : IDisposable
{
    private const int Rows = 5_000;

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Imported_file_is_counted_recorded_and_removed()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var grain = await cluster.StartImportAsync(LargeFile());

        var end = await ImportCluster.EndOfAsync(grain);

        AssertLargeFile(end);
        Assert.Equal(end, await grain.GetProgressAsync(Token), ByContent);
        Assert.Empty(await cluster.Uploads.GetStartedAsync(TestContext.Current.CancellationToken));
        Assert.Null(await cluster.Uploads.OpenAsync(end.JobId, TestContext.Current.CancellationToken));
        foreach (var eventId in end.EventIds)
        {
            Assert.Equal(Rows / 5, (await cluster.Event(eventId).GetSummaryAsync(Token)).Finishers);
        }
    }

    [Fact]
    public async Task Events_are_told_which_rows_did_not_become_results()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        byte[] file = ResultLine.File(
            ResultLine.Header(),
            ResultLine.Of("Fast", splits: ResultLine.Splits((Segment.SkiErg, 20))),
            ResultLine.Of("Good"),
            ResultLine.Of("Good"),
            ResultLine.Of("Bad", gender: "?")
        );

        var end = await cluster.ImportAsync(file);
        var intake = await cluster.Intake(Assert.Single(end.EventIds)).GetAsync(Token);

        Assert.Equal((3, 1), (end.Accepted, intake.Duplicates));
        Assert.Empty(intake.Rejected);
        var quality = await cluster.Event(Assert.Single(end.EventIds)).GetQualityAsync(Token);
        Assert.Equal(("SPLIT_BELOW_FLOOR", 1), (quality.Doubtful.Single().Reason, quality.Doubtful.Single().Count));
    }

    [Fact]
    public async Task Rejected_rows_tell_their_place_in_file_order()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        byte[] file = ResultLine.File(
            ResultLine.Header(),
            ResultLine.Of("Fast", splits: ResultLine.Splits((Segment.SkiErg, 20))),
            ResultLine.Of("Good"),
            ResultLine.Of("Bad", gender: "?"),
            ResultLine.Of("Nothing", total: "0:00:00", splits: new int[RaceFormat.SegmentCount])
        );

        var end = await cluster.ImportAsync(file);
        var rows = (await cluster.Import(end.JobId).GetRejectedAsync(RowsQuery.First(10), Token)).Rows.Select(one =>
            one.Row
        );

        Assert.Equal((3, 1), (end.Accepted, end.Rejected));
        Assert.Equal(
            [(5, 4, "total_time", "0:00:00", "TIMES_MISSING")],
            rows.Select(row => (row.Line, row.Row, row.Column, row.Value, row.Code))
        );
        Assert.Equal(1, end.Unread);
        var notes = await cluster.Import(end.JobId).GetNotesAsync(RowsQuery.First(10), Token);
        Assert.Equal(4, Assert.Single(notes.Rows).Row.Line);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        byte[] file = ResultLine.File(ResultLine.Header(), ResultLine.Of("A"), ResultLine.Of("B"));

        var first = await cluster.ImportAsync(file);
        var second = await cluster.ImportAsync(file, "the same under another name.csv");

        var asked = await cluster.Import(first.JobId).StartAsync(new ImportRequest("asked again.csv", null), Token);

        Assert.Equal((2, 0), (first.Accepted, first.Duplicates));
        Assert.Equal((0, 0, 2), (second.Accepted, second.Corrected, second.Duplicates));
        Assert.Equal(first.EventIds, second.EventIds);
        Assert.Equal(second, asked, ByContent);
        Assert.Equal(2, (await cluster.Event("E1").GetSummaryAsync(Token)).Finishers);
        Assert.Null(await cluster.Uploads.OpenAsync(first.JobId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rows_of_another_file_that_are_known_are_duplicates()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        await cluster.ImportAsync(ResultLine.File(ResultLine.Header(), ResultLine.Of("A"), ResultLine.Of("B")));

        var end = await cluster.ImportAsync(
            ResultLine.File(ResultLine.Header(), ResultLine.Of("B"), ResultLine.Of("C"), ResultLine.Of("C"))
        );

        Assert.Equal((1, 2, 0), (end.Accepted, end.Duplicates, end.Rejected));
    }

    [Fact]
    public async Task File_without_event_can_be_imported_for_another_event_too()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var file = ResultLine.File(
            string.Join(',', ["gender", "total_time", .. ResultLine.SplitColumns()]),
            string.Join(',', ["male", "1:30:00", .. ResultLine.UsualSplits.Select(ResultLine.Time)])
        );

        var first = await cluster.ImportAsync(file, "S5 2023 Wien.csv");
        var again = await cluster.ImportAsync(file, "S5 2023 Wien.csv");
        var other = await cluster.ImportAsync(file, "S6 2024 Turin.csv");

        Assert.Equal(["s5-2023-wien"], first.EventIds);
        Assert.Equal((first.EventIds[0], 0, 1), (again.EventIds[0], again.Accepted, again.Duplicates));
        Assert.Equal(["s6-2024-turin"], other.EventIds);
        Assert.Equal(1, other.Accepted);
    }

    [Fact]
    public async Task Unreadable_file_fails_with_one_clear_error_and_stores_nothing()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);

        var end = await cluster.ImportAsync("name,rank\nAnna,1\n"u8.ToArray());

        Assert.Equal(ImportPhase.Failed, end.Phase);
        Assert.Contains("total_time", end.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (end.Accepted, end.Duplicates, end.Rejected));
        Assert.Empty(await cluster.Uploads.GetStartedAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_of_a_file_that_was_never_uploaded_says_so()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var grain = cluster.Import("0123456789abcdef0123456789abcdef");

        var answer = await grain.StartAsync(new ImportRequest("a.csv", null), Token);

        Assert.Equal(ImportPhase.Failed, answer.Phase);
        Assert.NotNull(answer.Error);
        Assert.Equal(ImportPhase.Unknown, (await grain.GetProgressAsync(Token)).Phase);
    }

    [Fact]
    public async Task Lost_acknowledgement_changes_no_count()
    {
        var plan = new InterruptedLog.Plan(after: 4, hangs: false);
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path, log => new InterruptedLog(log, plan));

        var end = await cluster.ImportAsync(LargeFile());

        Assert.True(plan.Reached.IsCompleted);
        AssertLargeFile(end);
    }

    [Fact]
    public async Task Nobody_is_told_of_rows_that_a_crash_would_take_back()
    {
        HeldProgress? held = null;
        await using var cluster = await ImportCluster.StartAsync(
            _temporary.Path,
            wrapStates: states => held = new HeldProgress(states)
        );
        var grain = await cluster.StartImportAsync(LargeFile());

        Assert.True(await held!.Reached.WaitAsync(Token) > 0);
        var told = await grain.GetProgressAsync(Token);
        var followed = await grain.Follow(Token).FirstAsync(Token);
        held.Release();

        Assert.Equal(told, followed, ByContent);
        Assert.Equal((0, 0, 0), (told.Accepted, told.Duplicates, told.Rejected));
        AssertLargeFile(await ImportCluster.EndOfAsync(grain));
        held.Dispose();
    }

    [Fact]
    public async Task Import_that_is_to_end_at_a_silo_ends_there_at_once_and_goes_on()
    {
        HeldProgress? held = null;
        await using var cluster = await ImportCluster.StartAsync(
            _temporary.Path,
            wrapStates: states => held = new HeldProgress(states)
        );
        var grain = await cluster.StartImportAsync(LargeFile());
        await held!.Reached.WaitAsync(Token);

        // What is held is never let go of: the import would stay where it is.
        await ImportCluster.MoveAsync(grain);

        AssertLargeFile(await ImportCluster.EndOfAsync(grain));
        held.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(12)]
    public async Task Import_whose_silos_die_goes_on_with_the_right_counts(int appendsBefore)
    {
        var plan = new InterruptedLog.Plan(appendsBefore, hangs: true);
        await using (var dying = await ImportCluster.StartAsync(_temporary.Path, log => new InterruptedLog(log, plan)))
        {
            await dying.StartImportAsync(LargeFile());
            await plan.Reached.WaitAsync(Token);
            await dying.KillAsync();
        }

        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var (id, request) = Assert.Single(await cluster.Uploads.GetStartedAsync(TestContext.Current.CancellationToken));
        await cluster.Import(id).StartAsync(request, Token);

        AssertLargeFile(await ImportCluster.EndOfAsync(cluster.Import(id)));
        Assert.Empty(await cluster.Uploads.GetStartedAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Three windows of rows for four events; of every five rows one is broken or was there before.</summary>
    private static byte[] LargeFile() =>
        ResultLine.File([
            ResultLine.Header(),
            .. Enumerable
                .Range(0, Rows)
                .Select(i =>
                    (i % 5, i % 10) switch
                    {
                        (4, 4) => $"broken {i}",
                        (4, _) => Row(i - 9),
                        _ => Row(i),
                    }
                ),
        ]);

    private static string Row(int i) =>
        ResultLine.Of(
            $"Athlete {i}",
            eventId: $"E{i % 5}",
            splits: ResultLine.Splits((Segment.Row, i % 100 == 0 ? 0 : 290))
        );

    private static void AssertLargeFile(ImportProgress end)
    {
        Assert.Null(end.Error);
        Assert.Equal(ImportPhase.Completed, end.Phase);
        Assert.Equal(
            (Rows * 8 / 10, Rows / 10, Rows / 10, Rows / 100),
            (end.Accepted, end.Duplicates, end.Rejected, end.MissingSplits)
        );
        Assert.Equal(["E0", "E1", "E2", "E3"], end.EventIds);
        Assert.Equal(end.BytesTotal, end.BytesRead);
    }

    private static bool ByContent(ImportProgress first, ImportProgress second) =>
        first.EventIds.SequenceEqual(second.EventIds)
        && first.Remarks.SequenceEqual(second.Remarks)
        && first == second with { EventIds = first.EventIds, Remarks = first.Remarks };
}
