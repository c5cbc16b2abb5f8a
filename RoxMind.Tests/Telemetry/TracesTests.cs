using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Telemetry;

/// <summary>A collector is sent traces and metrics of everything on a result's way.</summary>
[Slow]
public sealed class TracesTests
{
    [Fact]
    public async Task Gateway_grains_store_and_texts_are_traced()
    {
        await using var collector = await Collector.StartAsync(
            "RoxMind.Gateway",
            "Microsoft.Orleans.Application",
            "store write",
            "feedback",
            "roxmind-silo",
            "roxmind.store.commit.duration"
        );
        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(
            folder.Path,
            settings: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ROXMIND_Telemetry__Otlp"] = collector.Url,
                ["ROXMIND_Telemetry__OtlpProtocol"] = "http",
                ["ROXMIND_Telemetry__TraceShare"] = "1",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
            }
        );
        var race = Path.Combine(AppContext.BaseDirectory, "data", "my-race.csv");
        var (code, output) = await BuiltProgram.RunAsync(
            "RoxMind.Silo",
            folder.Path,
            "import",
            race,
            "--data",
            folder.Path
        );
        Assert.True(code == 0, output);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        const string Texts = "{events(first:1){edges{node{leaderboard(first:1){edges{node{race{feedback{text}}}}}}}}}";
        await http.GetStringAsync(
            new Uri(service.Url, $"graphql?query={Uri.EscapeDataString(Texts)}"),
            TestContext.Current.CancellationToken
        );
        await collector.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
