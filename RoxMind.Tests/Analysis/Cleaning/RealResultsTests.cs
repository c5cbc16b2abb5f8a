using System.Globalization;
using System.Text;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Analysis.Cleaning;

/// <summary>Counts over the real files, against a second, straightforward computation that shares no code with the first.</summary>
[Slow]
public sealed class RealResultsTests
{
    [Fact]
    public async Task Counts_by_rule_agree_with_a_plain_recomputation()
    {
        var files = Directory.GetFiles(SharedData.ResultsOrSkip(), "*.csv");
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            await CountAsync(file, counts);
            Recount(file, expected);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', counts.Select(pair => $"{pair}")));
        Assert.Equal(expected, counts);
        Assert.True(counts["rows"] > 50_000);
        Assert.DoesNotContain(counts.Keys, key => key.StartsWith("unreadable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Complete_open_rows_lose_what_the_rules_are_known_to_take()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(SharedData.ResultsOrSkip(), "*.csv"))
        {
            await CountAsync(file, counts);
        }

        Assert.Equal(29_660, Sum("rows"));
        Assert.Equal(1, Sum("TotalNotPositive"));
        Assert.Equal(126, Sum("BelowFloor", "complete"));
        Assert.Equal(21, Sum("AboveCeiling", "complete"));
        Assert.Equal(58, Sum("FarBelowMedian", "complete"));
        Assert.Equal(11, Sum("FarAboveOwnRuns", "complete"));

        int Sum(string what, string splits = "") =>
            counts
                .Where(pair =>
                    pair.Key.StartsWith($"Open {what}", StringComparison.Ordinal)
                    && pair.Key.EndsWith(splits, StringComparison.Ordinal)
                )
                .Sum(pair => pair.Value);
    }

    private static async Task CountAsync(string file, IDictionary<string, int> counts)
    {
        var token = TestContext.Current.CancellationToken;
        var request = new ImportRequest(Path.GetFileName(file), null);
        var medians = new EventMedians();
        await using var stream = File.OpenRead(file);
        var reader = await ResultFileReader.OpenAsync(stream, request, token);
        var start = reader.Position;
        await foreach (var row in reader.ReadAllAsync(token))
        {
            if (row is FileRow.Readable readable)
            {
                medians.Add(readable.Result);
            }
        }

        reader.GoTo(start);
        var seen = new HashSet<string>();
        await foreach (var row in reader.ReadAllAsync(token))
        {
            Count(counts, "rows");
            if (row is not FileRow.Readable { Result: var race })
            {
                Count(counts, $"unreadable {((FileRow.Unreadable)row).Row.Code}");
                continue;
            }

            var splits = race.Splits.IsComplete ? "complete" : "gaps";
            Count(counts, $"{race.Division} rows");
            if (RaceCleaner.Check(race, medians) is { } fault)
            {
                Count(counts, $"{race.Division} {fault.Rule} {splits}");
            }
            else
            {
                Count(counts, $"{race.Division} {(seen.Add(race.RaceId) ? "accepted" : "duplicate")} {splits}");
            }
        }
    }

    private static void Recount(string file, IDictionary<string, int> counts)
    {
        var lines = File.ReadAllLines(file, Encoding.UTF8);
        var columns = lines[0].Split(',').ToList();
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        var segments = columns
            .Where(name => name.Contains('_') && char.IsDigit(name[^1]) && name != "roxzone_8")
            .ToList();
        var works = segments.Where(name => !name.StartsWith("rox", StringComparison.Ordinal)).ToList();
        var runs = segments.Where(name => name.StartsWith("run", StringComparison.Ordinal)).ToList();
        var groups = rows.GroupBy(row => (Text(row, "event_id"), Text(row, "division")))
            .ToDictionary(
                group => group.Key,
                group => works.ToDictionary(name => name, name => Median([.. group.Select(row => Time(row, name))]))
            );
        var sizes = rows.CountBy(row => (Text(row, "event_id"), Text(row, "division"))).ToDictionary();
        var seen = new HashSet<string>();
        foreach (var row in rows)
        {
            Count(counts, "rows");
            var division = Division(Text(row, "division"));
            Count(counts, $"{division} rows");
            var group = (Text(row, "event_id"), Text(row, "division"));
            var ownMedian = Median([.. runs.Select(name => Time(row, name))]);
            var there = segments.Where(name => Time(row, name) > 0).ToList();
            var outcome =
                Time(row, "total_time") <= 0 ? "TotalNotPositive"
                : there.Any(name => Time(row, name) < Floor(name)) ? "BelowFloor"
                : there.Any(name => Time(row, name) > Ceiling(name)) ? "AboveCeiling"
                : sizes[group] >= 30
                && there.Intersect(works).Any(name => Time(row, name) * 5m < groups[group][name] * 2m)
                    ? "FarBelowMedian"
                : there.Intersect(runs).Any(name => Time(row, name) > 3m * ownMedian) ? "FarAboveOwnRuns"
                : seen.Add(Published(row)) ? "accepted"
                : "duplicate";
            Count(counts, $"{division} {outcome} {(there.Count == 23 ? "complete" : "gaps")}");
        }

        string Text(string[] row, string name) => columns.Contains(name) ? row[columns.IndexOf(name)] : "";

        int Time(string[] row, string name) =>
            (int)TimeSpan.Parse(row[columns.IndexOf(name)], CultureInfo.InvariantCulture).TotalSeconds;

        // A bib or a dash in the age column says nothing about the result.
        string Published(string[] row) =>
            string.Join(
                '|',
                row.Select(
                    (value, i) =>
                        columns[i] == "age_group"
                        && (value.StartsWith("Number", StringComparison.Ordinal) || value == "–")
                            ? ""
                            : value
                )
            );
    }

    private static decimal Median(int[] times)
    {
        var sorted = times.Where(time => time > 0).Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
    }

    private static int Floor(string name) =>
        name switch
        {
            "run_1" => 100,
            "work_1" or "work_5" => 170,
            "work_2" => 40,
            "work_3" => 60,
            "work_4" or "work_7" or "work_8" => 90,
            "work_6" => 45,
            _ => name.StartsWith("run", StringComparison.Ordinal) ? 150 : 1,
        };

    private static int Ceiling(string name) =>
        name.StartsWith("run", StringComparison.Ordinal) ? 1500
        : name.StartsWith("work", StringComparison.Ordinal) ? 1800
        : 900;

    private static string Division(string text) =>
        text == "goruck_doubles" ? "GoruckDoubles" : char.ToUpperInvariant(text[0]) + text[1..];

    private static void Count(IDictionary<string, int> counts, string what) =>
        counts[what] = counts.TryGetValue(what, out var count) ? count + 1 : 1;
}
