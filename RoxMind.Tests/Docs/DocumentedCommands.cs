using System.Diagnostics;
using System.Text.RegularExpressions;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.Docs;

/// <summary>Types what a page tells an operator to type as it stands, but for the ports and the folder.</summary>
/// <param name="folder">The folder that it is typed in.</param>
/// <param name="ports">What listens already, by the ports that pages name.</param>
internal sealed partial class DocumentedCommands(string folder, params (string Named, int Here)[] ports)
    : IAsyncDisposable
{
    /// <summary>Ports that something else may have are others here, each the same wherever it stands.</summary>
    private readonly Dictionary<string, string> _ports = ports.ToDictionary(
        port => port.Named,
        port => $"{port.Here}",
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly List<Process> _running = [];

    /// <summary>Runs a line to its end, or until it is ready where it runs on.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> TypeAsync(string line)
    {
        var words = Here(line).Split(' ').Select(OfProgram).ToArray();
        switch (words[0])
        {
            case "export":
                var setting = words[1].Split('=', 2);
                _settings[setting[0]] = setting[1].Trim('\'');
                return string.Empty;
            case "pkill":
                await StopAsync();
                return string.Empty;
            case "dotnet":
                var start = BuiltProgram.Describe(Path.GetFileNameWithoutExtension(words[1]), folder, words[2..]);
                foreach (var (name, value) in _settings)
                {
                    start.Environment[name] = value;
                }

                return words[2] is "serve" or "--urls" ? await StartAsync(start) : await EndAsync(line, start);
            default:
                return await EndAsync(
                    line,
                    new ProcessStartInfo(words[0], words[1..])
                    {
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                        UseShellExecute = false,
                    }
                );
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _running)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
    }

    private static async Task<string> EndAsync(string line, ProcessStartInfo start)
    {
        var (code, output) = await BuiltProgram.RunAsync(start);
        Assert.True(code == 0, $"{line}\n{output}");
        return output;
    }

    /// <summary>What the page ends by name is here what was started here.</summary>
    private async Task StopAsync()
    {
        foreach (var process in _running)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        _running.Clear();
    }

    private async Task<string> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = false;
        var process = Process.Start(start)!;
        _running.Add(process);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Ready().IsMatch(line))
            {
                // What it says from here on is read by nobody, and must not fill the pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return line;
            }
        }

        throw new InvalidOperationException($"'{string.Join(' ', start.ArgumentList)}' ended before it was ready.");
    }

    /// <summary>What comes with the program lies beside it.</summary>
    private static string OfProgram(string word) =>
        word.StartsWith("data/", StringComparison.Ordinal) ? Path.Combine(AppContext.BaseDirectory, word) : word;

    private string Here(string line) =>
        Port()
            .Replace(
                line,
                match =>
                {
                    if (!_ports.TryGetValue(match.Value, out var free))
                    {
                        free = $"{FreePort.Prefer(0)}";
                        _ports[match.Value] = free;
                    }

                    return free;
                }
            )
            .Replace("/var/lib/roxmind", Path.Combine(folder, "data"), StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=:|Port=|-port )\d{4,5}\b")]
    private static partial Regex Port();

    [GeneratedRegex("Ctrl-C stops|Now listening on")]
    private static partial Regex Ready();
}
