using System.Globalization;
using System.Text.RegularExpressions;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Telemetry;

/// <summary>What Prometheus reads of both programs, and what the dashboard and the alerts ask for.</summary>
[Slow]
public sealed partial class MetricsTests
{
    private static readonly Dictionary<string, string> s_settings = new(StringComparer.Ordinal)
    {
        ["ROXMIND_Telemetry__Prometheus"] = "true",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_the_dashboard_and_the_alerts_name_is_measured()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort.Prefer(0);
        await using var service = await ServiceProcess.StartAsync(folder.Path, settings: s_settings, gatewayPort: port);
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
        var metrics = await http.GetStringAsync(new Uri(service.Url, "metrics"), Cancel);
        var (own, told) = (MetricNames.Own(), MetricNames.Told(metrics));
        var ours = told.Where(name => name.StartsWith("roxmind_", StringComparison.Ordinal)).ToList();
        Assert.All(ours, name => Assert.Contains(name, own));
        Assert.All(
            [
                "roxmind_operation_duration_seconds",
                "roxmind_store_writes_total",
                "roxmind_analyses_total",
                "roxmind_forecast_live_error_seconds",
            ],
            name => Assert.Contains(name, ours)
        );
        Assert.All(
            ["start", "run_1", "run_8"],
            after => Assert.Contains($"after=\"{after}\"", metrics, StringComparison.Ordinal)
        );
        foreach (var file in (string[])["grafana/roxmind.json", "prometheus/alerts.yml"])
        {
            var asked = MetricNames.In(
                await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "deploy", file), Cancel)
            );
            Assert.All(asked, name => Assert.True(own.Contains(name) || told.Contains(name), $"{file}: {name}"));
        }

        // Whoever asks whether it is ready has something written.
        var before = Writes(metrics);
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(service.Url, "health/ready"), Cancel));
        Assert.True(Writes(await http.GetStringAsync(new Uri(service.Url, "metrics"), Cancel)) > before);

        await using var gateway = await GatewayProcess.StartAsync(folder.Path, port, s_settings);
        Assert.Contains(
            "roxmind_files_open",
            MetricNames.Told(await http.GetStringAsync(new Uri(gateway.Url, "metrics"), Cancel))
        );
    }

    private static double Writes(string metrics) =>
        double.Parse(Written().Match(metrics).Groups["writes"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^roxmind_store_writes_total(?:\{[^}]*\})? (?<writes>[0-9.e+]+)", RegexOptions.Multiline)]
    private static partial Regex Written();
}
