using System.Diagnostics;
using System.Text.RegularExpressions;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;
using RoxMind.Tests.Storage.Postgres;

namespace RoxMind.Tests.Cluster;

/// <summary>What docs/cluster.md tells an operator to type is typed here as it stands, but for the ports.</summary>
[Slow]
public sealed partial class ClusterDocsTests
{
    private readonly Dictionary<string, string> _ports = new(StringComparer.Ordinal);

    [Fact]
    public async Task Commands_of_the_page_work_in_their_order()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var server = await PostgresServer.StartAsync();
        _ports["5432"] = $"{server.Port}";
        using var folder = new TemporaryFolder();
        var started = new List<Process>();
        try
        {
            string? connection = null;
            var verbs = new List<string>();
            foreach (var line in Commands())
            {
                if (line.StartsWith("export ", StringComparison.Ordinal))
                {
                    connection = OnFreePorts(line.Split('\'')[1]);
                    continue;
                }

                var words = OnFreePorts(line).Split(' ');
                verbs.Add(words[2]);
                var program = Path.GetFileNameWithoutExtension(words[1]);
                var arguments = words[2..]
                    .Select(word =>
                        word.StartsWith("data/", StringComparison.Ordinal)
                            ? Path.Combine(AppContext.BaseDirectory, word)
                            : word
                    );
                var start = BuiltProgram.Describe(program, folder.Path, arguments);
                start.Environment["ROXMIND_Cluster__ConnectionString"] = connection;
                if (words[2] is "migrate" or "import")
                {
                    var (code, output) = await BuiltProgram.RunAsync(start);
                    Assert.True(code == 0, $"{line}\n{output}");
                }
                else
                {
                    started.Add(await StartAsync(start));
                }
            }

            Assert.Equal(["migrate", "serve", "serve", "--urls", "import"], verbs);
        }
        finally
        {
            foreach (var process in started)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
                process.Dispose();
            }
        }
    }

    private static async Task<Process> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = false;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Ready().IsMatch(line))
            {
                // What it says from here on is read by nobody, and must not fill the pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return process;
            }
        }

        process.Dispose();
        throw new InvalidOperationException($"'{string.Join(' ', start.ArgumentList)}' ended before it was ready.");
    }

    private static IEnumerable<string> Commands()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "cluster.md"));
        return Block().Match(page).Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Ports that something else may have are others here, each the same wherever it stands.</summary>
    private string OnFreePorts(string line) =>
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
            );

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=:|Port=|-port )\d{4,5}\b")]
    private static partial Regex Port();

    [GeneratedRegex("Ctrl-C stops|Now listening on")]
    private static partial Regex Ready();
}
