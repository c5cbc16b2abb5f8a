using System.Text.Json;
using System.Text.RegularExpressions;
using RoxMind.Silo.Hosting;

namespace RoxMind.Tests.Service;

/// <summary>What the README tells a user to type is typed here as it stands, in a fresh clone.</summary>
[Slow]
public sealed partial class ReadmeTests
{
    private const string Serve = "dotnet run -c Release --project RoxMind.Silo";
    private const string Demo = $"{Serve} -- demo";
    private const string Key = $"{Serve} -- key timing --role ingest";

    // These tests themselves: a run of theirs within one of them would never end.
    private const string Test = "dotnet test -c Release";

    private const string UsualAddress = "http://127.0.0.1:8080";
    private const string Ready = "Ctrl-C stops it";

    /// <summary>
    /// What makes the clone's build cheap without changing what is built: the checkout's own build runs the analyzers, and no
    /// server of the build stays behind.
    /// </summary>
    private static readonly Dictionary<string, string> s_build = new()
    {
        ["RunAnalyzers"] = "false",
        ["UseSharedCompilation"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["OMP_WAIT_POLICY"] = "PASSIVE",
        ["NO_COLOR"] = "1",
    };

    [Fact]
    public async Task Commands_of_the_readme_work_in_their_order_in_a_fresh_clone()
    {
        var commands = Commands().ToList();
        Assert.All([Demo, Test, Serve, Key], command => Assert.Contains(command, commands));
        Assert.Contains(commands, command => command.StartsWith("curl", StringComparison.Ordinal));

        using var clone = await FreshClone.MakeAsync();
        var hasOwnNetwork = await Terminal.HasOwnNetworkAsync();
        // Where the usual port is shared with whatever runs here, the service and the one who asks it use another.
        var address = hasOwnNetwork ? UsualAddress : $"http://127.0.0.1:{FreePort.Prefer(0)}";
        var settings = new Dictionary<string, string>(s_build) { ["RestoreSources"] = PackageFolders() };
        if (!hasOwnNetwork)
        {
            settings["ROXMIND_URLS"] = address;
        }

        await using var terminal = await Terminal.OpenAsync(clone.Path, hasOwnNetwork, settings);
        var (service, key) = (string.Empty, string.Empty);
        foreach (var command in commands.Where(command => command != Test))
        {
            switch (command)
            {
                case Demo:
                    await PlayAsync(terminal);
                    break;
                case Serve:
                    (service, _) = await terminal.StartAsync(Serve, Ready);
                    break;
                default:
                    var typed = command.Replace(UsualAddress, address, StringComparison.Ordinal);
                    var (code, output) = await terminal.RunAsync(typed);
                    Assert.True(code == 0, $"{command}\n{output}");
                    CheckAnswer(command, output);
                    key = command == Key ? output : key;
                    break;
            }
        }

        await EndAsync(terminal, service);
        await CheckLeftoversAsync(clone);
        await CheckSettingsAsync(terminal, clone, key);
    }

    /// <summary>The demo goes on until Ctrl-C: that its season is there, its event arrives and it can be stopped is what counts.</summary>
    private static async Task PlayAsync(Terminal terminal)
    {
        var (demo, _) = await terminal.StartAsync(Demo, "watch the event arrive");
        await EndAsync(terminal, demo);
    }

    private static async Task EndAsync(Terminal terminal, string job)
    {
        var (code, output) = await terminal.InterruptAsync(job);
        Assert.True(code == 0, output);
    }

    private static void CheckAnswer(string command, string output)
    {
        if (command.StartsWith("curl", StringComparison.Ordinal))
        {
            Assert.Contains("\"data\"", output);
            Assert.DoesNotContain("\"errors\"", output);
            Assert.Contains("\"feedback\"", output);
        }
        else if (command.Contains(" import ", StringComparison.Ordinal))
        {
            Assert.Contains(
                command.Contains("--dry-run", StringComparison.Ordinal) ? "dry run" : "running service",
                output
            );
        }
    }

    /// <summary>What is kept is kept where the commands were typed, and nowhere else.</summary>
    private static async Task CheckLeftoversAsync(FreshClone clone)
    {
        var leftovers = await clone.LeftoversAsync();
        Assert.Contains("!! .roxmind/", leftovers);
        Assert.All(leftovers.Except(["!! .roxmind/"]), left => Assert.Matches("^!! [^/]+/(bin|obj)/$", left));
    }

    /// <summary>What <c>key</c> prints is put where the README says; the service asks for the key then.</summary>
    private static async Task CheckSettingsAsync(Terminal terminal, FreshClone clone, string key)
    {
        var json = key[key.IndexOf('{', StringComparison.Ordinal)..(key.LastIndexOf('}') + 1)];
        await File.WriteAllTextAsync(
            Path.Combine(clone.Path, "appsettings.json"),
            json,
            TestContext.Current.CancellationToken
        );
        var (service, announcement) = await terminal.StartAsync(Serve, Ready);
        Assert.Contains("by key: timing", announcement);
        Assert.Contains(Path.Combine(clone.Path, ".roxmind"), announcement);
        await EndAsync(terminal, service);
    }

    /// <summary>Where the packages lie that the checkout was built with: the clone needs no others, and no network.</summary>
    private static string PackageFolders()
    {
        var assets = Path.Combine(RepositoryRoot.Path, "RoxMind.Silo", "obj", "project.assets.json");
        using var restored = JsonDocument.Parse(File.ReadAllBytes(assets));
        return string.Join(
            ';',
            restored.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)
        );
    }

    /// <summary>The lines of the README's shell blocks.</summary>
    private static IEnumerable<string> Commands() =>
        ShellBlock()
            .Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")))
            .SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^```sh\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ShellBlock();
}
