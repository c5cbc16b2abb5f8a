using System.Diagnostics;
using System.Text.RegularExpressions;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>What the README tells a user to type is typed here, on the built programs and in a folder of its own.</summary>
[Slow]
public sealed partial class ReadmeTests
{
    private const string Run = "dotnet run -c Release --project RoxMind.Silo";

    [Fact]
    public async Task Commands_of_the_readme_work_in_their_order()
    {
        using var folder = new TemporaryFolder();
        CopyData(folder.Path);
        var commands = Commands().ToList();
        Assert.Contains(commands, command => command.StartsWith("curl", StringComparison.Ordinal));
        Assert.Contains($"{Run} -- demo", commands);
        Assert.Contains("dotnet test -c Release", commands);

        // The service of "dotnet run" without a verb stays up for the commands after it, as in the user's other terminal.
        ServiceProcess? service = null;
        try
        {
            foreach (var command in commands)
            {
                service = await TypeAsync(command, folder.Path, service);
            }

            Assert.NotNull(service);
        }
        finally
        {
            if (service is not null)
            {
                await service.DisposeAsync();
            }
        }
    }

    private static async Task<ServiceProcess?> TypeAsync(string command, string folder, ServiceProcess? service)
    {
        var data = Path.Combine(folder, ".roxmind");
        if (string.Equals(command, Run, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(data);
            return await ServiceProcess.StartAsync(data);
        }

        if (string.Equals(command, $"{Run} -- demo", StringComparison.Ordinal))
        {
            // The demo goes on until Ctrl-C: that it starts and can be stopped is what counts here.
            await using var demo = await ServiceProcess.StartAsync(folder, "demo");
            await demo.InterruptAsync();
        }
        else if (command.StartsWith($"{Run} -- ", StringComparison.Ordinal))
        {
            var arguments = command[$"{Run} -- ".Length..].Split(' ');
            var (code, output) = await BuiltProgram.RunAsync("RoxMind.Silo", folder, arguments);
            Assert.True(code == 0, $"{command}\n{output}");
        }
        else if (command.StartsWith("curl", StringComparison.Ordinal))
        {
            var answer = await CurlAsync(command, service!);
            Assert.Contains("\"data\"", answer);
            Assert.DoesNotContain("\"errors\"", answer);
            Assert.Contains("\"feedback\"", answer);
        }

        return service;
    }

    private static async Task<string> CurlAsync(string command, ServiceProcess service)
    {
        var start = new ProcessStartInfo(
            "sh",
            ["-c", command.Replace("http://127.0.0.1:8080/", $"{service.Url}", StringComparison.Ordinal)]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var curl = Process.Start(start)!;
        var answer = await curl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await curl.WaitForExitAsync(TestContext.Current.CancellationToken);
        return answer;
    }

    private static void CopyData(string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data")))
        {
            File.Copy(file, Path.Combine(data.FullName, Path.GetFileName(file)));
        }
    }

    /// <summary>The lines of the README's shell blocks.</summary>
    private static IEnumerable<string> Commands() =>
        ShellBlock()
            .Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")))
            .SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^```sh\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ShellBlock();
}
