using System.CommandLine;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training;

namespace RoxMind.Tests.Training;

public sealed class SynthesizeCommandTests
{
    private static readonly string _root = Path.GetFullPath(Path.Combine(ShippedBundle.Folder, "..", ".."));
    private static readonly string _data = Path.Combine(_root, "data");

    [Fact]
    public async Task Command_in_the_readme_makes_the_shipped_files()
    {
        var command = (
            await File.ReadAllLinesAsync(Path.Combine(_data, "README.md"), TestContext.Current.CancellationToken)
        )
            .Single(line => line.StartsWith("dotnet run", StringComparison.Ordinal))
            .Split(" -- ")[1]
            .Split(' ')
            .ToList();
        using var folder = new Folder();
        command[command.IndexOf("data")] = folder.Path;

        Assert.Equal(0, await RunAsync([.. command, "--bundle", ShippedBundle.Folder]));

        var shipped = Files(_data);
        Assert.True(shipped.Count >= 2);
        Assert.Equal(shipped.Select(Path.GetFileName), Files(folder.Path).Select(Path.GetFileName));
        foreach (var file in shipped)
        {
            var made = Path.Combine(folder.Path, Path.GetFileName(file));
            var (expected, actual) = (await BytesAsync(file), await BytesAsync(made));
            Assert.True(
                expected.SequenceEqual(actual),
                $"{file} is not what the command in data/README.md makes with this bundle."
            );
            Assert.True(new FileInfo(file).Length < 200_000);
        }
    }

    [Fact]
    public async Task Shipped_files_can_be_read_and_hold_athletes_with_several_races()
    {
        var races = new List<RaceResult>();
        foreach (var file in Files(_data))
        {
            races.AddRange(
                await SyntheticRaces.ReadAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
            );
        }

        var singles = races.Where(race => race is { Division: Division.Open, Entrant.Nationality: not null });
        var several = singles
            .GroupBy(race => (race.Entrant.Name, race.Entrant.Nationality, race.Gender))
            .Count(group => group.Select(race => race.EventId).Distinct().Count() > 1);
        Assert.True(several > 100, $"{several} athletes with several races");
        Assert.All(races, race => Assert.NotNull(race.Entrant.StartNumber));
        Assert.All(races, race => Assert.NotNull(race.Date));
    }

    [Fact]
    public async Task Own_race_to_start_from_is_complete_and_adds_up()
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(_data, "my-race.csv"),
            TestContext.Current.CancellationToken
        );
        var race = Assert.Single(await SyntheticRaces.ReadAsync(text));
        Assert.Equal(race.Splits.Sum(RaceFormat.SegmentCount), race.TotalS);
        Assert.Contains(race.Standard, ShippedBundle.Bundle.Cohorts.Keys);
    }

    [Fact]
    public async Task One_file_holds_all_events()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "all.csv");
        Assert.Equal(
            0,
            await RunAsync([
                "synthesize",
                "--out",
                file,
                "--events",
                "3",
                "--athletes",
                "20",
                "--bundle",
                ShippedBundle.Folder,
            ])
        );
        var races = await SyntheticRaces.ReadAsync(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
        );
        Assert.Equal(60, races.Count);
        Assert.Equal(3, races.Select(race => race.EventId).Distinct().Count());
    }

    [Theory]
    [InlineData("--events", "0")]
    [InlineData("--athletes", "-1")]
    [InlineData("--season", "99")]
    [InlineData("--seed", "x")]
    public async Task Option_out_of_range_is_wrong_usage(string option, string value)
    {
        using var folder = new Folder();
        Assert.Equal(2, await RunAsync(["synthesize", "--out", folder.Path, option, value]));
        Assert.Empty(Files(folder.Path));
    }

    private static Task<int> RunAsync(string[] arguments) =>
        Invocation.RunAsync(new RootCommand("test") { SynthesizeCommand.Create() }, arguments);

    private static Task<byte[]> BytesAsync(string file) =>
        File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

    private static List<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "synthetic-*.csv").Order(StringComparer.Ordinal)];

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("roxmind-synthesis-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
