using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Benchmarks.Events;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Startup;

/// <summary>From starting the process to its first answered query.</summary>
internal sealed class StartupScenario : IScenario
{
    private const int Athletes = 8000;
    private const int Rounds = 5;
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(10);

    /// <inheritdoc/>
    public string Name => "startup";

    /// <inheritdoc/>
    public string Description => "process start to the first answered query";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        using var empty = new TemporaryData();
        using var full = new TemporaryData();
        await FillAsync(full.Path, cancellationToken);
        var table = new Table().AddColumns("data folder", "s (median of 5)", "ratio");
        var onEmpty = await MedianAsync(empty.Path, cancellationToken);
        var onFull = await MedianAsync(full.Path, cancellationToken);
        table.AddRow("empty", $"{onEmpty:0.00}", "1.00");
        table.AddRow($"{Athletes:N0} athletes", $"{onFull:0.00}", $"{onFull / onEmpty:0.00}");
        return table;
    }

    private static async Task FillAsync(string data, CancellationToken cancellationToken)
    {
        var options = new RoxMindOptions { Data = data }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
        var target = service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
        await target.RecordAsync(results, cancellationToken);
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);
    }

    private static async Task<double> MedianAsync(string data, CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            seconds.Add(await MeasureAsync(data, cancellationToken));
        }

        seconds.Sort();
        return seconds[Rounds / 2];
    }

    private static async Task<double> MeasureAsync(string data, CancellationToken cancellationToken)
    {
        var port = FreePort.Prefer(0);
        var url = $"http://127.0.0.1:{port}";
        var program = Path.Combine(AppContext.BaseDirectory, "RoxMind.Silo.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            [program, "serve", "--data", data, "--urls", url, "--silo-port", "0", "--gateway-port", "0"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        try
        {
            while (!await AnswersAsync(http, cancellationToken))
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"The service ended with {process.ExitCode}.");
                }

                await Task.Delay(_poll, cancellationToken);
            }

            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            var query = new { query = $"{{ events(first: 1) {{ nodes {{ id }} }} }}" };
            using var answer = await http.PostAsJsonAsync("graphql", query, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
