using System.Text.Json;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>The program's verbs, run as processes.</summary>
[Slow]
public sealed class CommandLineTests
{
    private static string MyRace => Path.Combine(AppContext.BaseDirectory, "data", "my-race.csv");

    [Fact]
    public async Task Help_names_every_verb()
    {
        var (code, output) = await RunAsync(".", "--help");
        Assert.Equal(0, code);
        Assert.All(
            ["serve", "demo", "import", "analyze", "key", "backup", "restore", "verify", "export"],
            verb => Assert.Contains(verb, output)
        );
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("import")]
    [InlineData("key")]
    [InlineData("key", "me", "--role", "none")]
    [InlineData("import", "races.csv", "--map", "no field")]
    [InlineData("serve", "--silo-port", "none")]
    [InlineData("analyze", "races.csv", "--urls", "http://127.0.0.1:8080")]
    [InlineData("analyze", "races.csv", "--dashboard")]
    [InlineData("--data", "elsewhere", "key", "me")]
    [InlineData("import", "races.csv", "--silo-port", "0")]
    [InlineData("backup")]
    [InlineData("export")]
    [InlineData("import", "--all", "one.tar.gz", "another.tar.gz")]
    [InlineData("import", "--all", "one.tar.gz", "--dry-run")]
    [InlineData("import", "--all", "one.tar.gz", "--replace")]
    [InlineData("import", "--all", "one.tar.gz", "--urls", "http://127.0.0.1:8080")]
    [InlineData("restore", "backup", "--urls", "http://127.0.0.1:8080")]
    [InlineData("import", "races.csv", "--urls", "nowhere")]
    [InlineData("import", "races.csv", "--urls", "http://127.0.0.1:8080", "--data", "elsewhere")]
    public async Task Wrong_usage_ends_with_two(params string[] arguments)
    {
        var (code, output) = await RunAsync(".", arguments);
        Assert.Equal(2, code);
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Analyze_explains_a_race_and_stores_nothing()
    {
        using var folder = new TemporaryFolder();
        var (code, output) = await RunAsync(folder.Path, "analyze", MyRace);
        Assert.True(code == 0, output);
        Assert.All(
            ["finish", "expected", "residual", "percentile", "wall balls", "Feedback"],
            word => Assert.Contains(word, output)
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Analyze_of_no_result_file_says_what_was_looked_for()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "notes.txt");
        await File.WriteAllTextAsync(file, "just some words\nand more", TestContext.Current.CancellationToken);
        var (code, output) = await RunAsync(folder.Path, "analyze", file);
        Assert.Equal(3, code);
        Assert.Contains("header", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task Import_alone_then_again_records_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        var (code, first) = await RunAsync(folder.Path, "import", MyRace, "--data", folder.Path);
        Assert.True(code == 0, first);
        Assert.Equal(["1", "0", "0", "0", "0", "1", "0"], Counts(first));
        var (again, second) = await RunAsync(folder.Path, "import", MyRace, "--data", folder.Path);
        Assert.True(again == 0, second);
        Assert.Equal(["0", "0", "1", "0", "0", "1", "0"], Counts(second));
    }

    [Fact]
    public async Task Import_goes_into_the_running_service_which_stops_on_an_interrupt()
    {
        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path);
        var (code, output) = await RunAsync(folder.Path, "import", MyRace, "--data", folder.Path);
        Assert.True(code == 0, output);
        Assert.Contains("running service", output);
        Assert.Equal(0, await service.InterruptAsync());
    }

    [Fact]
    public async Task Second_service_on_one_data_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path);
        var (code, output) = await RunAsync(
            folder.Path,
            "serve",
            "--data",
            folder.Path,
            "--urls",
            "http://127.0.0.1:0"
        );
        Assert.Equal(1, code);
        Assert.Contains(folder.Path, output.ReplaceLineEndings(string.Empty));
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://192.168.1.2:8080")]
    [InlineData("http://*:8080")]
    public async Task Addresses_beyond_this_machine_are_refused(string address)
    {
        using var folder = new TemporaryFolder();
        var (code, output) = await RunAsync(folder.Path, "serve", "--data", folder.Path, "--urls", address);
        Assert.Equal(2, code);
        Assert.Contains("127.0.0.1", output);
        Assert.Contains("key", output);
    }

    [Fact]
    public async Task Key_prints_a_key_and_the_settings_that_let_it_in()
    {
        var (code, output) = await RunAsync(".", "key", "timing", "--role", "ingest");
        Assert.True(code == 0, output);
        var key = output
            .Split('\n')
            .Select(line => line.Trim())
            .Single(line => line.StartsWith(ApiKey.Prefix, StringComparison.Ordinal));
        using var settings = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var entry = settings.RootElement.GetProperty("Access").GetProperty("Keys")[0];
        Assert.Equal("timing", entry.GetProperty("Name").GetString());
        Assert.Equal("ingest", entry.GetProperty("Role").GetString());
        Assert.Equal(ApiKey.Hash(key), entry.GetProperty("Hash").GetString());
    }

    [Fact]
    public async Task Bundle_of_the_current_folder_is_used_before_the_one_beside_the_program()
    {
        using var folder = new TemporaryFolder();
        var models = Directory.CreateDirectory(Path.Combine(folder.Path, "models", "default")).FullName;
        var (code, output) = await RunAsync(folder.Path, "analyze", MyRace);
        Assert.Equal(1, code);
        Assert.Contains("manifest.json", output);
        Directory.Delete(models);
        (code, output) = await RunAsync(folder.Path, "analyze", MyRace);
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task A_missing_bundle_is_named()
    {
        using var folder = new TemporaryFolder();
        var (code, output) = await RunAsync(
            folder.Path,
            "analyze",
            MyRace,
            "--models",
            Path.Combine(folder.Path, "none")
        );
        Assert.Equal(1, code);
        Assert.Contains("manifest.json", output);
    }

    [Fact]
    public async Task Demo_announces_an_address_and_has_past_events_to_show()
    {
        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path, "demo");
        Assert.Equal("127.0.0.1", service.Url.Host);
        using var http = new HttpClient();
        var page = await http.GetStringAsync(service.Url, TestContext.Current.CancellationToken);
        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments) =>
        BuiltProgram.RunAsync("RoxMind.Silo", folder, arguments);

    /// <summary>The numbers of the import table's row.</summary>
    private static string[] Counts(string output)
    {
        var row = output
            .Split('\n')
            .First(line =>
                line.TrimStart().StartsWith("my-race.csv", StringComparison.Ordinal)
                && !line.Contains('%', StringComparison.Ordinal)
            );
        return row.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1..];
    }
}
