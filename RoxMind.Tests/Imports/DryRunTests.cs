using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Previews;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Imports;

[Slow]
public sealed class DryRunTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Dry_run_tells_what_the_import_then_does()
    {
        await using var cluster = await ImportCluster.StartAsync(_temporary.Path);
        var slower = ResultLine.Splits((Segment.Run1, 400), (Segment.Run2, 420), (Segment.Row, 500));
        byte[] file = ResultLine.File(
            $"{ResultLine.Header()},start_number,Name",
            $"{ResultLine.Of("Ann One")},7,",
            $"{ResultLine.Of("Bea Two", splits: slower)},7,",
            $"{ResultLine.Of("Cara Three")},TBC,",
            $"{ResultLine.Of("Dora Four", splits: slower)},TBC,",
            $"{ResultLine.Of("Eva Five", division: "doubles")},9,",
            $"{ResultLine.Of("Finn Six", division: "doubles", gender: "male")},9,",
            $"{ResultLine.Of("Gina Fast", splits: ResultLine.Splits((Segment.SkiErg, 20)))},,",
            $"{ResultLine.Of("Hana Small", total: "0.06")},,",
            $"{ResultLine.Of("Ann One")},7,",
            $"{ResultLine.Of("Ida None", total: "", splits: new int[RaceFormat.SegmentCount])},,"
        );
        using var stream = new MemoryStream(file);
        var preview = await FilePreviewer.ReadAsync(stream, ResultFiles.Request, Token);

        var end = await cluster.ImportAsync(file);

        Assert.Equal(
            (preview.Accepted, preview.Repeated, preview.Contradicted, preview.Rejected, preview.MissingSplits),
            (end.Accepted, end.Duplicates, end.Corrected, end.Rejected, end.MissingSplits)
        );
        Assert.Equal((7, 2, 0, 1), (end.Accepted, end.Duplicates, end.Corrected, end.Rejected));
        Assert.Equal(preview.Remarks, end.Remarks);
        Assert.Contains(end.Remarks, remark => remark.Contains("'name' (column 3) is read", StringComparison.Ordinal));
    }
}
