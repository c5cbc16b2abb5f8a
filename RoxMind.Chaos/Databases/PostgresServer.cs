using System.Diagnostics;
using Npgsql;
using RoxMind.Chaos.Processes;

namespace RoxMind.Chaos.Databases;

/// <summary>
/// A PostgreSQL server of one's own, made from the programs that are installed: its data in a temporary folder, on a free port of this
/// machine alone. It refuses to run as root, so it runs as the user that its package made.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly string[] _options;
    private Process? _process;

    private PostgresServer(string folder, int port, string[] options)
    {
        _folder = folder;
        Port = port;
        _options = options;
    }

    /// <summary>Why there is none; null where it is installed.</summary>
    public static string? Missing { get; } =
        FindPrograms() is null ? "PostgreSQL is not installed (Debian: apt-get install postgresql)." : null;

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username={User};Database=postgres";

    /// <summary>Its process.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>Makes and starts a server.</summary>
    /// <param name="options">Settings, as <c>fsync=off</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("roxmind-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(new ProcessStartInfo("chown", [User, folder]));
        }

        await RunAsync(
            Describe(
                "initdb",
                [
                    "-D",
                    folder,
                    "-U",
                    User,
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync",
                    "--no-instructions",
                ]
            )
        );
        var server = new PostgresServer(folder, FreePorts.Next(), options);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it where it was stopped, on the same port.</summary>
    public async Task StartAgainAsync()
    {
        string[] settings =
        [
            "-D",
            _folder,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            $"port={Port}",
            "-c",
            $"unix_socket_directories={_folder}",
            .. _options.SelectMany(option => new[] { "-c", option }),
        ];
        var start = Describe("postgres", settings);
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(s_patience);
        while (!await AnswersAsync(patience.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"PostgreSQL ended before it answered:\n{await errors}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>Ends it as it is asked to: sessions are ended, what is committed is there.</summary>
    public Task StopAsync() => SignalAsync("INT");

    /// <summary>Ends it at once: what is committed is there when it starts again.</summary>
    public Task CrashAsync() => SignalAsync("QUIT");

    public async ValueTask DisposeAsync()
    {
        await SignalAsync("QUIT");
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        if (_process is not { HasExited: false } process)
        {
            return;
        }

        await RunAsync(new ProcessStartInfo("kill", [$"-{signal}", $"{process.Id}"]));
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        _process = null;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Timeout=3");
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments)
    {
        var path = Path.Combine(FindPrograms()!, program);
        return Environment.IsPrivilegedProcess
            ? new ProcessStartInfo(
                "setpriv",
                [$"--reuid={User}", $"--regid={User}", "--init-groups", path, .. arguments]
            )
            : new ProcessStartInfo(path, arguments);
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} failed:\n{await output}{await errors}");
        }
    }

    /// <summary>The folder of the newest version's programs: Debian keeps each version's in one of its own.</summary>
    private static string? FindPrograms()
    {
        const string versions = "/usr/lib/postgresql";
        var installed = Directory.Exists(versions)
            ? Directory
                .GetDirectories(versions)
                .OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0)
                .Select(path => Path.Combine(path, "bin"))
            : [];
        return installed
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
