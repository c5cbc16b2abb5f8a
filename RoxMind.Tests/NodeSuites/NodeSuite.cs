using System.ComponentModel;
using System.Diagnostics;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.NodeSuites;

/// <summary>A suite of cases that node runs against a service: <c>run.mjs</c> in a folder of the tests.</summary>
/// <param name="name">Name of the folder.</param>
internal sealed class NodeSuite(string name)
{
    private string Folder => Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", name);

    /// <summary>Skips the test where node or the suite's packages are not installed.</summary>
    public void NeedsNode()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) || !HasNode())
        {
            Assert.Skip($"Needs node 20 or newer, and `npm ci` in RoxMind.Tests/{name}.");
        }
    }

    /// <summary>Runs every case. Where <c>ROXMIND_…_LOG</c>, with the folder's name, names a file, the cases are added to it.</summary>
    /// <param name="service">Address of the service.</param>
    /// <param name="environment">What the suite is told besides.</param>
    /// <param name="arguments">The same, on its command line.</param>
    public async Task RunAsync(
        Uri service,
        IReadOnlyDictionary<string, string>? environment = null,
        params IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo("node", ["run.mjs", service.ToString(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[key] = value;
        }

        var (code, output) = await BuiltProgram.RunAsync(start);
        if (Environment.GetEnvironmentVariable($"ROXMIND_{name.ToUpperInvariant()}_LOG") is { Length: > 0 } log)
        {
            await File.AppendAllTextAsync(log, output, TestContext.Current.CancellationToken);
        }

        Assert.True(code == 0, output);
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
