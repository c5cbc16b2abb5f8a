using System.ComponentModel;
using System.Diagnostics;

namespace RoxMind.Tests.Protocol;

/// <summary>The suite of the npm clients, run by node against a service.</summary>
internal static class ProtocolSuite
{
    /// <summary>Settings of a service whose slow bounds are short enough to wait for.</summary>
    public static IReadOnlyDictionary<string, string> ShortBounds { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GraphQL__Transport__InitTimeout"] = "00:00:01",
            ["GraphQL__Transport__KeepAlive"] = "00:00:00.3",
        };

    private static string Folder => Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Protocol");

    /// <summary>Skips the test where node or its packages are not installed.</summary>
    public static void NeedsNode()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) || !HasNode())
        {
            Assert.Skip("Needs node 18 or newer, and `npm ci` in RoxMind.Tests/Protocol.");
        }
    }

    /// <summary>Runs every case. Where <c>ROXMIND_PROTOCOL_LOG</c> names a file, the cases are added to it.</summary>
    /// <param name="service">Address of the service.</param>
    /// <param name="environment">What the suite is told besides.</param>
    public static async Task RunAsync(Uri service, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("node", ["run.mjs", service.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("ROXMIND_PROTOCOL_LOG") is { Length: > 0 } log)
        {
            await File.AppendAllTextAsync(log, output, TestContext.Current.CancellationToken);
        }

        Assert.True(node.ExitCode == 0, output + await errors);
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
