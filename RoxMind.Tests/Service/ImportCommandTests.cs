using System.Net;
using System.Net.Sockets;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Imports;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>Where <c>import</c> puts the rows, and what it does before.</summary>
[Slow]
public sealed class ImportCommandTests
{
    private static string MyRace => Path.Combine(AppContext.BaseDirectory, "data", "my-race.csv");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--urls")]
    [InlineData("ROXMIND_URLS")]
    [InlineData("appsettings.json")]
    public async Task Address_without_a_service_is_an_error_however_it_is_given(string how)
    {
        using var folder = new TemporaryFolder();
        var url = NobodyListens();
        string[] given = how == "--urls" ? [how, url] : [];
        var start = BuiltProgram.Describe("RoxMind.Silo", folder.Path, ["import", MyRace, .. given]);
        if (how == "ROXMIND_URLS")
        {
            start.Environment[how] = url;
        }
        else if (how == "appsettings.json")
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, how), $$"""{"Urls":"{{url}}"}""", Token);
        }

        var (code, output) = await BuiltProgram.RunAsync(start);

        Assert.Equal(4, code);
        Assert.Contains(url, output);
        Assert.Contains("--data", output);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".roxmind")));
    }

    [Fact]
    public async Task Address_of_a_service_is_where_the_rows_go()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path);
        var (code, output) = await RunAsync(elsewhere.Path, "import", MyRace, "--urls", $"{service.Url}");
        Assert.True(code == 0, output);
        Assert.Contains($"running service at {service.Url}", output.ReplaceLineEndings(" "));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public async Task Folder_that_is_given_counts_more_than_an_address_in_the_settings()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "appsettings.json");
        await File.WriteAllTextAsync(settings, $$"""{"Urls":"{{NobodyListens()}}"}""", Token);
        var (code, output) = await RunAsync(folder.Path, "import", MyRace, "--data", "kept");
        Assert.True(code == 0, output);
        Assert.True(Directory.Exists(Path.Combine(folder.Path, "kept")));
    }

    [Fact]
    public async Task Service_at_the_usual_address_is_used_when_no_folder_is_given()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path);
        var options = new RoxMindOptions { Data = Path.Combine(elsewhere.Path, "data") };
        await using (var usual = await OpenAsync(new ServiceTarget.Holder(service.Url)))
        {
            Assert.Equal(service.Url, usual.Client.Address);
            Assert.Null(usual.OwnData);
        }

        await using var alone = await OpenAsync(new ServiceTarget.Holder(Usual: null));
        Assert.Equal(options.Data, alone.OwnData);

        Task<ServiceSession> OpenAsync(ServiceTarget target) => ServiceSession.OpenAsync(options, target, Token);
    }

    [Fact]
    public async Task Bad_files_are_all_named_before_the_first_good_one_is_imported()
    {
        using var folder = new TemporaryFolder();
        File.Copy(MyRace, Path.Combine(folder.Path, "good.csv"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "notes.txt"), "just some words", Token);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "empty.csv"), "", Token);
        Directory.CreateDirectory(Path.Combine(folder.Path, "folder"));
        var (code, output) = await RunAsync(
            folder.Path,
            "import",
            "good.csv",
            "none.csv",
            "notes.txt",
            "empty.csv",
            "folder"
        );
        Assert.Equal(3, code);
        Assert.All(
            ["none.csv: ", "notes.txt: ", "empty.csv: ", "folder: ", "gender", "Nothing was imported."],
            word => Assert.Contains(word, output)
        );
        Assert.DoesNotContain("good.csv", output);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".roxmind")));
    }

    [Fact]
    public async Task Dry_run_tells_what_would_be_read_and_stores_nothing()
    {
        using var folder = new TemporaryFolder();
        var (code, output) = await RunAsync(folder.Path, "import", "--dry-run", MyRace);
        Assert.True(code == 0, output);
        Assert.All(
            ["1 of 1 would go in", "S7 2025 My City", "work_1 as SkiErg", "'open' as open: 1", "MM:SS: 23", "'35-39'"],
            words => Assert.Contains(words, output)
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Dry_run_of_good_and_bad_files_fails_and_tells_of_the_good_ones_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var (code, output) = await RunAsync(folder.Path, "import", "--dry-run", "none.csv", MyRace);
        Assert.Equal(3, code);
        Assert.Contains("none.csv: ", output);
        Assert.Contains("1 of 1 would go in", output);
    }

    [Theory]
    [InlineData(false, false, "a header and no row below it")]
    [InlineData(true, false, "a header and no row below it")]
    [InlineData(false, true, "None of the 1 rows could be taken")]
    [InlineData(true, true, "None of the 1 rows could be taken")]
    public async Task File_of_which_nothing_is_taken_fails_and_says_so(bool isDryRun, bool hasRow, string expected)
    {
        using var folder = new TemporaryFolder();
        string[] rows = hasRow ? [ResultLine.Of(total: "", splits: new int[RaceFormat.SegmentCount])] : [];
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "none.csv"),
            ResultLine.File([ResultLine.Header(), .. rows]),
            Token
        );

        string[] how = isDryRun ? ["--dry-run"] : ["--data", "kept"];
        var (code, output) = await RunAsync(folder.Path, ["import", "none.csv", .. how]);

        Assert.Equal(1, code);
        Assert.Contains("none.csv: ", output);
        Assert.Contains(expected, output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Json_of_a_file_of_which_nothing_is_taken_says_why()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "none.csv"),
            ResultLine.File(ResultLine.Header()),
            Token
        );

        var (code, output) = await RunAsync(folder.Path, "import", "none.csv", "--json", "--data", "kept");

        Assert.Equal(1, code);
        Assert.Contains("\"error\":\"The file has a header and no row below it.\"", output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Values_that_are_not_read_and_rows_that_are_not_taken_are_named_with_their_place(bool isDryRun)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "odd.csv"),
            ResultLine.File([
                ResultLine.Header(),
                ResultLine.Of("Ann One"),
                ResultLine.Of("Bea Two", gender: "robot"),
                ResultLine.Of("Cara Three", division: "stilts"),
                ResultLine.Of("Dora Four", division: "stilts"),
                ResultLine.Of("Eva Five", total: "", splits: new int[RaceFormat.SegmentCount]),
                .. Enumerable.Range(0, 20).Select(i => ResultLine.Of($"Kim {i}", ageGroup: $"odd{i}")),
            ]),
            Token
        );

        string[] how = isDryRun ? ["--dry-run"] : ["--data", "kept"];
        var (code, output) = await RunAsync(folder.Path, ["import", "odd.csv", .. how]);

        var text = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.True(code == 0, output);
        Assert.Contains("row 5 (line 6), total_time = ''", text);
        Assert.Contains("row 6 (line 7), age_group = 'odd0': Taken as unknown.", text);
        Assert.Contains("more", text);
        Assert.True(output.Split("Taken as").Length <= 16, output);
    }

    private static Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments) =>
        BuiltProgram.RunAsync("RoxMind.Silo", folder, arguments);

    /// <summary>An address that was free a moment ago.</summary>
    private static string NobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
