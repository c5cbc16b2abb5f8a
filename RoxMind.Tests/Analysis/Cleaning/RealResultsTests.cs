using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Analysis.Cleaning;

/// <summary>What the rules make of the real files.</summary>
[Slow]
public sealed class RealResultsTests
{
    [Fact]
    public async Task Every_finish_is_kept_and_few_splits_are_doubted()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(SharedData.ResultsOrSkip(), "*.csv"))
        {
            var races = await ReadAsync(file);
            var medians = races
                .GroupBy(race => race.EventId)
                .ToDictionary(group => group.Key, group => group.Aggregate(new EventMedians(), Add));
            foreach (var race in races)
            {
                var judged = RaceCleaner.Judge(FinishRule.Apply(race), medians[race.EventId]);
                Assert.True(judged.IsRanked || race.TotalS <= 0 || !race.Splits.IsComplete);
                Count(counts, "rows");
                Count(counts, judged.Status.ToString());
                foreach (var doubt in judged.Doubtful)
                {
                    Count(counts, doubt.Code);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', counts.Select(pair => $"{pair}")));
        Assert.True(counts["rows"] > 50_000);
        Assert.InRange(counts.Where(pair => pair.Key.Contains('_')).Sum(pair => pair.Value), 100, 2_000);
    }

    private static async Task<List<RaceResult>> ReadAsync(string file)
    {
        var token = TestContext.Current.CancellationToken;
        await using var stream = File.OpenRead(file);
        var reader = await ResultFileReader.OpenAsync(stream, new ImportRequest(Path.GetFileName(file), null), token);
        List<RaceResult> races = [];
        await foreach (var row in reader.ReadAllAsync(token))
        {
            if (row is FileRow.Readable readable)
            {
                races.Add(readable.Result);
            }
            else
            {
                // A few published rows hold zeros only.
                Assert.Equal(RejectionCode.TimesMissing, Assert.IsType<FileRow.Unreadable>(row).Row.Code);
            }
        }

        return races;
    }

    private static EventMedians Add(EventMedians medians, RaceResult race)
    {
        medians.Add(race);
        return medians;
    }

    private static void Count(IDictionary<string, int> counts, string what) =>
        counts[what] = counts.TryGetValue(what, out var count) ? count + 1 : 1;
}
