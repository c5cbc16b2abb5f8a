using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using RoxMind.Silo.Hosting;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>The real service in a process of its own, so that its processor time can be told from that of its clients.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const int MostLines = 40;
    private static readonly string[] _marks = ["fail:", "crit:", "error", "unhandled exception"];
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(50);
    private readonly TemporaryData _data = new();
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _firstError = new();

    private ServiceProcess(string program)
    {
        var port = FreePort.Prefer(0);
        Url = new Uri($"http://127.0.0.1:{port}");
        Http = new HttpClient { BaseAddress = Url };
        var start = new ProcessStartInfo(
            "dotnet",
            [
                program,
                "serve",
                "--data",
                _data.Path,
                "--urls",
                Url.ToString(),
                "--silo-port",
                "0",
                "--gateway-port",
                "0",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that it holds, bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it holds: memory that is resident, open files and sockets, and threads.</summary>
    public (long Bytes, int Handles, int Threads) Held
    {
        get
        {
            _process.Refresh();
            return (
                _process.WorkingSet64,
                Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length,
                _process.Threads.Count
            );
        }
    }

    /// <summary>What it has stored, bytes.</summary>
    public long DiskBytes =>
        new DirectoryInfo(_data.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>What it has logged as errors.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The first of them with what followed, which tells where it was.</summary>
    public IReadOnlyCollection<string> FirstError => _firstError;

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Path of this build's program.</summary>
    public static string ThisBuild => Path.Combine(AppContext.BaseDirectory, "RoxMind.Silo.dll");

    /// <summary>Starts this build's, and waits until it answers.</summary>
    public static Task<ServiceProcess> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(ThisBuild, cancellationToken);

    /// <summary>Starts a program, and waits until it answers.</summary>
    public static async Task<ServiceProcess> StartAsync(string program, CancellationToken cancellationToken)
    {
        var service = new ServiceProcess(program);
        while (!await service.AnswersAsync(cancellationToken))
        {
            if (!service.IsAlive)
            {
                throw new InvalidOperationException($"The service ended with {service._process.ExitCode}.");
            }

            await Task.Delay(_poll, cancellationToken);
        }

        return service;
    }

    /// <summary>Runs an operation that must go well; its data.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsJsonAsync("graphql", new { query, variables }, cancellationToken);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return !json.TryGetProperty("errors", out var errors)
            ? json.GetProperty("data")
            : throw new InvalidOperationException(errors.ToString());
    }

    /// <summary>Whether it answers a query.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.PostAsJsonAsync(
                "graphql",
                new { query = "{ __typename }" },
                cancellationToken
            );
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (_marks.Any(mark => line.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            _errors.Enqueue(line);
        }

        if (!_errors.IsEmpty && _firstError.Count < MostLines)
        {
            _firstError.Enqueue(line);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Dispose();
    }
}
