using System.Diagnostics;
using System.Text;

namespace RoxMind.Tests.Service;

/// <summary>
/// A shell that commands are typed into. Where the machine allows it, the shell has a network of its own, so that a service
/// can take its usual port whatever else runs here.
/// </summary>
internal sealed class Terminal : IAsyncDisposable
{
    private const string Ended = "terminal: ended with ";
    private const string Started = "terminal: started as ";
    private readonly Process _shell;

    private Terminal(Process shell) => _shell = shell;

    /// <summary>Whether a command in a network of its own works here.</summary>
    public static async Task<bool> HasOwnNetworkAsync()
    {
        using var probe = Process.Start(Describe("bash", ["-c", "unshare -rn ip link set lo up"], "."))!;
        await probe.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await probe.WaitForExitAsync(TestContext.Current.CancellationToken);
        return probe.ExitCode == 0;
    }

    /// <summary>Opens a terminal.</summary>
    /// <param name="folder">Its current folder.</param>
    /// <param name="hasOwnNetwork">Whether it gets a network of its own.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<Terminal> OpenAsync(
        string folder,
        bool hasOwnNetwork,
        IReadOnlyDictionary<string, string> settings
    )
    {
        // A run in the background ignores Ctrl-C, and so would everything that is started from it.
        string[] shell = ["env", "--default-signal=INT", "bash"];
        var start = hasOwnNetwork
            ? Describe("unshare", ["-rn", "bash", "-c", $"ip link set lo up && exec {string.Join(' ', shell)}"], folder)
            : Describe(shell[0], shell[1..], folder);
        // What this process was started with must not change what the commands do.
        foreach (var name in start.Environment.Keys.Where(IsOfTheRun).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var terminal = new Terminal(Process.Start(start)!);
        // Jobs get process groups of their own, and hear of Ctrl-C, as in a terminal that somebody sits at.
        await terminal.TypeAsync("exec 2>&1; set -m");
        return terminal;
    }

    /// <summary>Types a command and waits for its end.</summary>
    public async Task<(int Code, string Output)> RunAsync(string command)
    {
        await TypeAsync($"{{ {command}\n}} < /dev/null; code=$?; echo; echo '{Ended}'$code");
        return await ReadToEndAsync();
    }

    /// <summary>Types a command that goes on until Ctrl-C, and waits until it has printed some words.</summary>
    /// <returns>The job, and what it has printed.</returns>
    public async Task<(string Job, string Output)> StartAsync(string command, string until)
    {
        await TypeAsync(
            $"{{ trap : INT; {{ {command}\n}}; code=$?; echo; echo '{Ended}'$code; }} < /dev/null & echo '{Started}'$!"
        );
        var (job, output) = (string.Empty, new StringBuilder());
        while (true)
        {
            var line = await ReadLineAsync(output);
            if (line.StartsWith(Started, StringComparison.Ordinal))
            {
                job = line[Started.Length..];
            }
            else if (line.StartsWith(Ended, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{command} ended:\n{output}");
            }

            output.AppendLine(line);
            if (job.Length > 0 && line.Contains(until, StringComparison.Ordinal))
            {
                return (job, output.ToString());
            }
        }
    }

    /// <summary>Ends a job as Ctrl-C does, and waits for its end.</summary>
    public async Task<(int Code, string Output)> InterruptAsync(string job)
    {
        await TypeAsync($"kill -INT -- -{job}");
        var end = await ReadToEndAsync();
        await TypeAsync($"wait {job}");
        return end;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _shell.Kill(entireProcessTree: true);
        await _shell.WaitForExitAsync(CancellationToken.None);
        _shell.Dispose();
    }

    private static bool IsOfTheRun(string variable) =>
        variable.StartsWith("ROXMIND_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string folder) =>
        new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };

    private async Task TypeAsync(string line)
    {
        await _shell.StandardInput.WriteLineAsync(line.AsMemory(), TestContext.Current.CancellationToken);
        await _shell.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(int Code, string Output)> ReadToEndAsync()
    {
        var output = new StringBuilder();
        while (true)
        {
            var line = await ReadLineAsync(output);
            if (line.StartsWith(Ended, StringComparison.Ordinal))
            {
                return (int.Parse(line[Ended.Length..]), output.ToString());
            }

            output.AppendLine(line);
        }
    }

    private async Task<string> ReadLineAsync(StringBuilder before) =>
        await _shell.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"The shell ended:\n{before}");
}
