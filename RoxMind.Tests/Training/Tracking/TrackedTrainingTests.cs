using Microsoft.Extensions.Time.Testing;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Tests.Storage;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Results;
using RoxMind.Training.Tracking;

namespace RoxMind.Tests.Training.Tracking;

public sealed class TrackedTrainingTests(SmallBundle small) : IClassFixture<SmallBundle>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Run_that_succeeds_is_kept_in_the_layout_of_mlflow()
    {
        var manifest = await Track(() => small.Bundle.Manifest);
        Assert.Same(small.Bundle.Manifest, manifest);
        var run = Run();
        var meta = await Meta(run);
        Assert.Contains("status: 3", meta);
        Assert.Contains($"run_id: {Path.GetFileName(run)}", meta);
        Assert.Contains("start_time: 1735689600000", meta);
        Assert.Contains("end_time: 1735689600000", meta);
        Assert.Contains($"experiment_id: '{Path.GetFileName(Path.GetDirectoryName(run))}'", meta);
        Assert.Equal("960", await File.ReadAllTextAsync(Path.Combine(run, "params", "results")));
        Assert.Equal(small.Bundle.Manifest.Version, await File.ReadAllTextAsync(Path.Combine(run, "params", "bundle")));
        Assert.Equal(
            small.Bundle.Manifest.Metrics.Keys,
            Directory.GetFiles(Path.Combine(run, "metrics")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.StartsWith(
            "1735689600000 ",
            await File.ReadAllTextAsync(Path.Combine(run, "metrics", "cluster_shape_silhouette_k4")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            SmallField.Set.Fingerprint,
            await File.ReadAllTextAsync(Path.Combine(run, "tags", "dataset.fingerprint"))
        );
    }

    [Fact]
    public async Task Run_keeps_the_bundle_its_report_and_its_plots()
    {
        await Track(() => small.Bundle.Manifest);
        var artifacts = Path.Combine(Run(), "artifacts");
        Assert.All(
            small.Bundle.Manifest.Files.Select(file => file.Path).Append(BundleFiles.Manifest),
            path =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(small.Folder, path)),
                    File.ReadAllBytes(Path.Combine(artifacts, "bundle", path))
                )
        );
        Assert.True(File.Exists(Path.Combine(artifacts, "REPORT.md")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(artifacts, "report"), "*.svg"));
    }

    [Fact]
    public async Task Evaluation_is_a_run_with_its_numbers_and_its_report()
    {
        var set = EvaluatorTests.Renamed();
        var report = await new TrackedEvaluation(new FileTrackingStore(_folder.Path, _clock)).RunAsync(
            set,
            small.Bundle.Manifest,
            small.Folder,
            () => Evaluator.Bundle(set, small.Bundle),
            CancellationToken.None
        );
        var run = Run();
        Assert.Contains("status: 3", await Meta(run));
        Assert.Equal(small.Bundle.Manifest.Version, await File.ReadAllTextAsync(Path.Combine(run, "params", "bundle")));
        Assert.Equal(
            EvaluationMetrics.Of(report).Keys,
            Directory.GetFiles(Path.Combine(run, "metrics")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.True(File.Exists(Path.Combine(run, "artifacts", "REPORT.md")));
        var input = await Meta(Assert.Single(Directory.GetDirectories(Path.Combine(run, "inputs"))));
        Assert.Contains("tags: {mlflow.data.context: 'evaluation'}", input);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "models")));
    }

    [Fact]
    public async Task Run_names_its_dataset_among_its_inputs()
    {
        await Track(() => small.Bundle.Manifest);
        var run = Run();
        var dataset = Assert.Single(Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(run)!, "datasets")));
        Assert.Contains($"digest: '{SmallField.Set.Fingerprint[..36]}'", await Meta(dataset));
        var input = await Meta(Assert.Single(Directory.GetDirectories(Path.Combine(run, "inputs"))));
        Assert.Contains($"source_id: '{Path.GetFileName(dataset)}'", input);
        Assert.Contains($"destination_id: '{Path.GetFileName(run)}'", input);
        Assert.Contains("tags: {mlflow.data.context: 'training'}", input);
    }

    [Fact]
    public async Task Every_training_is_a_version_of_one_registered_model()
    {
        await Track(() => small.Bundle.Manifest);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Track(() => small.Bundle.Manifest);
        var model = Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Path, "models")));
        var meta = await Meta(model);
        Assert.Contains("name: 'roxmind'", meta);
        Assert.Contains("creation_timestamp: 1735689600000", meta);
        Assert.Contains("last_updated_timestamp: 1735689660000", meta);
        for (var version = 1; version <= 2; version++)
        {
            var at = Path.Combine(model, $"version-{version}");
            var own = await Meta(at);
            Assert.Contains($"version: {version}", own);
            Assert.Contains("status: READY", own);
            Assert.Contains("current_stage: None", own);
            var source = own.Single(line => line.StartsWith("source: ", StringComparison.Ordinal));
            var folder = new Uri(source["source: '".Length..^1]).LocalPath;
            Assert.Equal(small.Bundle.Manifest.Version, ModelBundle.Load(folder).Manifest.Version);
            Assert.Equal(
                small.Bundle.Manifest.Version,
                await File.ReadAllTextAsync(Path.Combine(at, "tags", "bundle"))
            );
        }
    }

    [Fact]
    public async Task Runs_share_one_experiment()
    {
        await Track(() => small.Bundle.Manifest);
        await Track(() => small.Bundle.Manifest);
        Assert.Equal(2, Runs().Length);
        Assert.Contains("name: 'roxmind'", await Meta(Path.GetDirectoryName(Runs()[0])!));
    }

    [Theory]
    [InlineData(false, "status: 4")]
    [InlineData(true, "status: 5")]
    public async Task Run_that_does_not_succeed_is_marked(bool canceled, string status)
    {
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Track(() => throw (canceled ? new OperationCanceledException() : new InvalidDataException("broken")))
        );
        Assert.Contains(status, await Meta(Run()));
    }

    [Fact]
    public async Task Server_is_told_of_the_run_by_the_rest_api()
    {
        using var server = new FakeMlflow();
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://tracking/mlflow/") };
        await Track(() => small.Bundle.Manifest, new RestTrackingStore(client, _clock));
        await Track(() => small.Bundle.Manifest, new RestTrackingStore(client, _clock));
        Assert.Equal(
            [
                "GET /mlflow/api/2.0/mlflow/experiments/get-by-name",
                "POST /mlflow/api/2.0/mlflow/experiments/create",
                "POST /mlflow/api/2.0/mlflow/runs/create",
                "POST /mlflow/api/2.0/mlflow/runs/log-inputs",
                "POST /mlflow/api/2.0/mlflow/runs/log-batch",
                "POST /mlflow/api/2.0/mlflow/runs/log-batch",
            ],
            server.Requests.Take(6)
        );
        const string Artifacts = "PUT /mlflow/api/2.0/mlflow-artifacts/artifacts/7/r1/artifacts/";
        Assert.Contains($"{Artifacts}REPORT.md", server.Requests);
        Assert.Contains($"{Artifacts}bundle/pace/k07.trees", server.Requests);
        Assert.Contains(
            server.Requests,
            request => request.StartsWith($"{Artifacts}report/", StringComparison.Ordinal)
        );
        var logged = server
            .Bodies["runs/log-batch"]
            .Where(body => body["metrics"] is not null)
            .SelectMany(body => body["metrics"]!.AsArray())
            .ToLookup(metric => metric!["key"]!.GetValue<string>(), metric => metric!["value"]!.GetValue<double>());
        Assert.All(
            small.Bundle.Manifest.Metrics,
            metric => Assert.Equal([metric.Value, metric.Value], logged[metric.Key])
        );
        var version = server.Bodies["model-versions/create"][1];
        Assert.Equal("mlflow-artifacts:/7/r1/artifacts/bundle", version["source"]!.GetValue<string>());
        Assert.Equal("r1", version["run_id"]!.GetValue<string>());
        Assert.Equal("FINISHED", server.Bodies["runs/update"][^1]["status"]!.GetValue<string>());
        Assert.EndsWith("runs/update", server.Requests[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mlflow-artifacts")]
    [InlineData("model-versions/create")]
    [InlineData("runs/log-inputs")]
    public async Task Run_whose_logging_fails_is_marked_as_failed_on_the_server(string refused)
    {
        using var server = new FakeMlflow { Refuses = path => path.Contains(refused, StringComparison.Ordinal) };
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://tracking/mlflow/") };
        await Assert.ThrowsAsync<TrackingException>(() =>
            Track(() => small.Bundle.Manifest, new RestTrackingStore(client, _clock))
        );
        Assert.Equal("FAILED", Assert.Single(server.Bodies["runs/update"])["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Server_that_refuses_ends_the_training_with_its_words()
    {
        using var server = new FakeMlflow { Refuses = _ => true };
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://tracking/") };
        var trained = false;
        var refusal = await Assert.ThrowsAsync<TrackingException>(() =>
            Track(
                () =>
                {
                    trained = true;
                    return small.Bundle.Manifest;
                },
                new RestTrackingStore(client, _clock)
            )
        );
        Assert.Contains("no permission", refusal.Message, StringComparison.Ordinal);
        Assert.False(trained);
    }

    [Fact]
    public async Task Server_that_is_gone_at_the_end_hides_no_failure()
    {
        using var server = new FakeMlflow { Refuses = path => path.EndsWith("update", StringComparison.Ordinal) };
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://tracking/mlflow/") };
        var refusal = await Assert.ThrowsAsync<TrackingException>(() =>
            Track(() => throw new InvalidDataException("broken"), new RestTrackingStore(client, _clock))
        );
        Assert.Contains("broken", refusal.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(refusal.InnerException);
    }

    [Theory]
    [InlineData(null, typeof(FileTrackingStore))]
    [InlineData("runs", typeof(FileTrackingStore))]
    [InlineData("file:///tmp/runs", typeof(FileTrackingStore))]
    [InlineData("http://127.0.0.1:5000", typeof(RestTrackingStore))]
    [InlineData("https://tracking.example/mlflow/", typeof(RestTrackingStore))]
    public void Store_is_chosen_by_the_variable(string? value, Type expected) =>
        Assert.IsType(
            expected,
            TrackingStores.Choose(name => name == TrackingStores.UriVariable ? value : null, TimeProvider.System)
        );

    public void Dispose() => _folder.Dispose();

    private static Task<string[]> Meta(string folder) => File.ReadAllLinesAsync(Path.Combine(folder, "meta.yaml"));

    private string Run() => Assert.Single(Runs());

    private string[] Runs() =>
        [
            .. Directory
                .GetDirectories(_folder.Path, "artifacts", SearchOption.AllDirectories)
                .Select(path => Path.GetDirectoryName(path)!),
        ];

    private Task<BundleManifest> Track(Func<BundleManifest> train, ITrackingStore? store = null) =>
        new TrackedTraining(store ?? new FileTrackingStore(_folder.Path, _clock)).RunAsync(
            SmallField.Set,
            SmallField.Plan,
            small.Folder,
            train,
            CancellationToken.None
        );
}
