using System.Diagnostics;

namespace RoxMind.Chaos.Processes;

/// <summary>A silo or a gateway of a cluster: a process that may be ended, frozen and started again where it was.</summary>
internal sealed class Member : IAsyncDisposable
{
    private const int KeptLines = 400;

    /// <summary>How a silo ends that was declared dead.</summary>
    public const int DeclaredDead = 134;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly ProcessStartInfo _start;
    private readonly Queue<string> _lines = [];
    private readonly HttpClient _http;
    private Process? _process;

    /// <summary>Describes one; it does not run yet.</summary>
    /// <param name="program">Name of the project that is the program, which lies beside this one.</param>
    /// <param name="folder">Its current folder.</param>
    /// <param name="arguments">Its arguments beside the address.</param>
    /// <param name="settings">Environment variables.</param>
    public Member(
        string program,
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        Url = new Uri($"http://127.0.0.1:{FreePorts.Next()}");
        _http = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(15) };
        _start = Describe(program, folder, [.. arguments, "--urls", $"{Url}".TrimEnd('/')], settings);
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>What it has said last.</summary>
    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Describes a run of one of the project's programs.</summary>
    public static ProcessStartInfo Describe(
        string program,
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, $"{program}.dll"), .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>
    /// Starts it, and waits until it says that it is ready. One that the others declared dead meanwhile, on a machine that had no time for it,
    /// is started again, as it is by whoever looks after it.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        while (!await TryStartAsync(patience.Token))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    /// <returns>False when it was declared dead before it was ready.</returns>
    private async Task<bool> TryStartAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        var process = Process.Start(_start) ?? throw new InvalidOperationException("The program did not start.");
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await IsReadyAsync(cancellationToken))
        {
            if (process.HasExited)
            {
                if (process.ExitCode == DeclaredDead)
                {
                    return false;
                }

                throw new InvalidOperationException($"It ended with {process.ExitCode} before it was ready:\n{Output}");
            }

            await Task.Delay(s_look, cancellationToken);
        }

        return true;
    }

    /// <summary>Whether it says that it is ready.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Sends it a signal.</summary>
    /// <param name="signal">Its name, as <c>TERM</c>.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForEndAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        await _process!.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _http.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_lines)
            {
                _lines.Enqueue(line);
                if (_lines.Count > KeptLines)
                {
                    _lines.Dequeue();
                }
            }
        }
    }
}
