using System.Diagnostics;
using System.Text;

namespace RoxMind.Tests.Service;

/// <summary>The service in a process of its own, on ports of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServiceProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>What it has printed by the time it was ready.</summary>
    public string Announcement => _output.ToString();

    /// <summary>Starts the service and waits until it says that it is ready.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="verb">The verb: <c>serve</c> or <c>demo</c>.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="gatewayPort">Port for gateways; 0 for any free one.</param>
    /// <param name="programs">Folder of another version's built service; null for this version's.</param>
    public static async Task<ServiceProcess> StartAsync(
        string data,
        string verb = "serve",
        IReadOnlyDictionary<string, string>? settings = null,
        int gatewayPort = 0,
        string? programs = null
    )
    {
        string[] arguments =
        [
            verb,
            "--data",
            data,
            "--urls",
            "http://127.0.0.1:0",
            "--silo-port",
            "0",
            "--gateway-port",
            $"{gatewayPort}",
        ];
        var start = BuiltProgram.DescribeIn(programs ?? AppContext.BaseDirectory, "RoxMind.Silo", data, arguments);
        start.RedirectStandardError = false;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var service = new ServiceProcess(Process.Start(start)!);
        await service.ReadUntilReadyAsync();
        return service;
    }

    /// <summary>Ends the process as a power cut would: at once, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks the process to stop, as Ctrl-C does, and waits for it.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        using (var kill = Process.Start("kill", ["-INT", _process.Id.ToString()]))
        {
            await kill.WaitForExitAsync(CancellationToken.None);
        }

        await _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await _process.WaitForExitAsync(CancellationToken.None);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task ReadUntilReadyAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            _output.AppendLine(line);
            if (line.TrimStart().StartsWith("address", StringComparison.Ordinal))
            {
                Url = new Uri(line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]);
            }

            if (line.Contains("Ctrl-C", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The service ended before it was ready:\n{_output}");
    }
}
