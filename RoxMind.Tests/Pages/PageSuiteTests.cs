using System.Diagnostics;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Pages;

/// <summary>The pages in a browser, driven by node against the built program with the synthetic events.</summary>
[Slow]
[Collection(nameof(Alone))]
public sealed class PageSuiteTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static string Folder => Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Pages");

    private static string Browser => Environment.GetEnvironmentVariable("ROXMIND_CHROMIUM") ?? Chromium;

    [Fact]
    public async Task Pages_do_what_their_readers_come_for()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) || !File.Exists(Browser))
        {
            Assert.Skip(
                "Needs node, chromium (or another browser named by ROXMIND_CHROMIUM), and `npm ci` in RoxMind.Tests/Pages."
            );
        }

        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path);
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "data"), "synthetic-*.csv");
        await RunAsync(
            Process.Start(
                BuiltProgram.Describe(
                    "RoxMind.Silo",
                    folder.Path,
                    ["import", .. files, "--urls", service.Url.ToString()]
                )
            )!
        );
        var pictures = Path.Combine(AppContext.BaseDirectory, "pictures");
        var node = new ProcessStartInfo("node", ["run.mjs", service.Url.ToString(), pictures])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (code, output) = await ReadAsync(Process.Start(node)!);
        if (Environment.GetEnvironmentVariable("ROXMIND_PAGES_LOG") is { Length: > 0 } log)
        {
            await File.AppendAllTextAsync(log, output, TestContext.Current.CancellationToken);
        }

        Assert.True(code == 0, output);
    }

    private static async Task RunAsync(Process started)
    {
        var (code, output) = await ReadAsync(started);
        Assert.True(code == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> ReadAsync(Process started)
    {
        using var process = started;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
