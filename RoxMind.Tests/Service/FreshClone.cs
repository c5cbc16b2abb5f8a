using System.Diagnostics;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>The checkout's files as somebody gets them who clones it now: what git keeps, and nothing that was built.</summary>
internal sealed class FreshClone : IDisposable
{
    private readonly TemporaryFolder _folder;

    private FreshClone(TemporaryFolder folder) => _folder = folder;

    /// <summary>The clone's root.</summary>
    public string Path => _folder.Path;

    /// <summary>Makes the clone; work that is not committed yet is in it, too. A repository is not needed.</summary>
    public static async Task<FreshClone> MakeAsync()
    {
        var clone = new FreshClone(new TemporaryFolder());
        var repository = System.IO.Path.Combine(clone.Path, ".git");
        await GitAsync("init", "--quiet", clone.Path);
        await GitAsync($"--git-dir={repository}", $"--work-tree={RepositoryRoot.Path}", "add", "--all");
        await GitAsync("-C", clone.Path, "checkout-index", "--all");
        return clone;
    }

    /// <summary>What is in the clone that git does not keep, as git lists it; what was changed, too.</summary>
    public async Task<IReadOnlyList<string>> LeftoversAsync()
    {
        await GitAsync("-C", Path, "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "clone");
        var status = await GitAsync("-C", Path, "status", "--porcelain", "--ignored");
        return status.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> GitAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {await errors}");
        return output;
    }
}
