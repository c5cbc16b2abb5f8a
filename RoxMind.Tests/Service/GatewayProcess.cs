using System.Diagnostics;
using System.Text;

namespace RoxMind.Tests.Service;

/// <summary>The gateway in a process of its own, in front of a running service.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private GatewayProcess(Process process, Uri url) => (_process, Url) = (process, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts the gateway and waits until it listens.</summary>
    /// <param name="folder">Its current folder.</param>
    /// <param name="port">The service's port for gateways.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<GatewayProcess> StartAsync(
        string folder,
        int port,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var start = BuiltProgram.Describe(
            "RoxMind.GraphQL",
            folder,
            "--urls",
            "http://127.0.0.1:0",
            "--gateway-port",
            $"{port}"
        );
        start.RedirectStandardError = false;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            output.AppendLine(line);
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                // What it says from here on is read by nobody, and must not fill the pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new GatewayProcess(process, new Uri($"{line[(at + Listening.Length)..].Trim()}/"));
            }
        }

        throw new InvalidOperationException($"The gateway ended before it listened:\n{output}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
