using RoxMind.Tests.NodeSuites;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Pages;

/// <summary>The pages in a browser, driven by node against the built program with the synthetic events.</summary>
[Slow]
[Collection(nameof(Alone))]
public sealed class PageSuiteTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly NodeSuite Pages = new("Pages");

    [Fact]
    public async Task Pages_do_what_their_readers_come_for()
    {
        Pages.NeedsNode();
        if (!File.Exists(Environment.GetEnvironmentVariable("ROXMIND_CHROMIUM") ?? Chromium))
        {
            Assert.Skip("Needs chromium, or another browser named by ROXMIND_CHROMIUM.");
        }

        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path);
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "data"), "synthetic-*.csv");
        var (code, output) = await BuiltProgram.RunAsync(
            "RoxMind.Silo",
            folder.Path,
            ["import", .. files, "--urls", service.Url.ToString()]
        );
        Assert.True(code == 0, output);
        await Pages.RunAsync(service.Url, arguments: Path.Combine(AppContext.BaseDirectory, "pictures"));
    }
}
