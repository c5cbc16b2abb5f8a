using System.Text.Json;
using RoxMind.Tests.Imports;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>What other programs read of the commands.</summary>
[Slow]
public sealed class CommandOutputTests
{
    private static string MyRace => Path.Combine(AppContext.BaseDirectory, "data", "my-race.csv");

    [Fact]
    public async Task Dry_run_writes_an_object_a_file()
    {
        using var folder = new TemporaryFolder();

        var (code, objects) = await RunAsync(folder.Path, "import", "--dry-run", "--json", MyRace, "none.csv");

        Assert.Equal(3, code);
        Assert.Equal(2, objects.Count);
        Assert.Contains("no such file", Of(objects, "none.csv").GetProperty("error").GetString());
        var race = Of(objects, "my-race.csv");
        Assert.Equal((1, 1), (race.GetProperty("rows").GetInt32(), race.GetProperty("accepted").GetInt32()));
        Assert.Contains(
            race.GetProperty("columns").EnumerateArray(),
            column => column.GetProperty("readAs").GetString() == "finish time"
        );
    }

    [Fact]
    public async Task Analyze_writes_an_object_a_race()
    {
        using var folder = new TemporaryFolder();

        var (code, objects) = await RunAsync(folder.Path, "analyze", "--json", MyRace);

        Assert.Equal(0, code);
        var race = Assert.Single(objects);
        Assert.Equal(JsonValueKind.Number, race.GetProperty("totalS").ValueKind);
        Assert.Equal(23, race.GetProperty("analysis").GetProperty("segments").GetArrayLength());
        Assert.NotEmpty(race.GetProperty("feedback").GetString()!);
    }

    [Fact]
    public async Task Import_writes_an_object_a_file()
    {
        using var folder = new TemporaryFolder();

        var (code, objects) = await RunAsync(folder.Path, "import", "--json", MyRace, "--data", "kept");

        Assert.Equal(0, code);
        var file = Assert.Single(objects);
        Assert.Equal((1, 0), (file.GetProperty("accepted").GetInt32(), file.GetProperty("rejected").GetInt32()));
        Assert.Single(file.GetProperty("eventIds").EnumerateArray());
    }

    [Fact]
    public async Task Column_that_is_not_known_is_told_and_can_be_mapped()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "races.csv");
        await File.WriteAllBytesAsync(
            file,
            ResultLine.File(ResultLine.Header().Replace("work_3", "Ziehen", StringComparison.Ordinal), ResultLine.Of()),
            TestContext.Current.CancellationToken
        );

        var (code, output) = await BuiltProgram.RunAsync("RoxMind.Silo", folder.Path, "import", "--dry-run", file);
        Assert.Equal(3, code);
        Assert.Contains("--map \"COLUMN=work_3\"", output.ReplaceLineEndings(" "));

        var (mapped, objects) = await RunAsync(
            folder.Path,
            "import",
            "--dry-run",
            "--json",
            "--map",
            "Ziehen=work_3",
            file
        );
        Assert.Equal(0, mapped);
        Assert.Equal(0, Assert.Single(objects).GetProperty("missingSplits").GetInt32());
    }

    [Fact]
    public async Task Shells_are_told_how_a_line_may_go_on()
    {
        var (code, output) = await BuiltProgram.RunAsync("RoxMind.Silo", ".", "[suggest:9]", "import --");

        Assert.Equal(0, code);
        Assert.All(["--map", "--dry-run", "--json"], option => Assert.Contains(option, output.Split('\n')));
    }

    private static JsonElement Of(List<JsonElement> objects, string file) =>
        objects.Single(one => one.GetProperty("file").GetString() == file);

    private static async Task<(int Code, List<JsonElement> Objects)> RunAsync(string folder, params string[] arguments)
    {
        var (code, output) = await BuiltProgram.RunAsync("RoxMind.Silo", folder, arguments);
        return (
            code,
            [
                .. output
                    .Split('\n')
                    .Where(line => line.StartsWith('{'))
                    .Select(line => JsonDocument.Parse(line).RootElement),
            ]
        );
    }
}
