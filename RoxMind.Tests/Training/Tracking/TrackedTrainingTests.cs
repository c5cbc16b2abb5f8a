using Microsoft.Extensions.Time.Testing;
using RoxMind.Grains.Models;
using RoxMind.Tests.Storage;
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
        var meta = await File.ReadAllLinesAsync(Path.Combine(run, "meta.yaml"));
        Assert.Contains("status: 3", meta);
        Assert.Contains($"run_id: {Path.GetFileName(run)}", meta);
        Assert.Contains("start_time: 1735689600000", meta);
        Assert.Contains("end_time: 1735689600000", meta);
        Assert.Contains($"experiment_id: '{Path.GetFileName(Path.GetDirectoryName(run))}'", meta);
        Assert.Equal("960", await File.ReadAllTextAsync(Path.Combine(run, "params", "results")));
        Assert.Equal(small.Bundle.Manifest.Version, await File.ReadAllTextAsync(Path.Combine(run, "params", "bundle")));
        Assert.StartsWith(
            "1735689600000 ",
            await File.ReadAllTextAsync(Path.Combine(run, "metrics", "pace_mae_s_k00")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            SmallField.Set.Fingerprint,
            await File.ReadAllTextAsync(Path.Combine(run, "tags", "dataset.fingerprint"))
        );
        Assert.True(File.Exists(Path.Combine(run, "artifacts", BundleFiles.Manifest)));
    }

    [Fact]
    public async Task Runs_share_one_experiment()
    {
        await Track(() => small.Bundle.Manifest);
        await Track(() => small.Bundle.Manifest);
        var experiment = Assert.Single(Directory.GetDirectories(_folder.Path));
        Assert.Contains("name: 'roxmind'", await File.ReadAllLinesAsync(Path.Combine(experiment, "meta.yaml")));
        Assert.Equal(2, Directory.GetDirectories(experiment).Length);
    }

    [Theory]
    [InlineData(false, "status: 4")]
    [InlineData(true, "status: 5")]
    public async Task Run_that_does_not_succeed_is_marked(bool canceled, string status)
    {
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Track(() => throw (canceled ? new OperationCanceledException() : new InvalidDataException("broken")))
        );
        Assert.Contains(status, await File.ReadAllLinesAsync(Path.Combine(Run(), "meta.yaml")));
    }

    [Fact]
    public async Task Server_is_told_of_the_run_by_the_rest_api()
    {
        using var server = new FakeMlflow();
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://tracking/mlflow/") };
        await Track(() => small.Bundle.Manifest, new RestTrackingStore(client, _clock));
        Assert.Equal(
            [
                "GET /mlflow/api/2.0/mlflow/experiments/get-by-name",
                "POST /mlflow/api/2.0/mlflow/experiments/create",
                "POST /mlflow/api/2.0/mlflow/runs/create",
                "POST /mlflow/api/2.0/mlflow/runs/log-batch",
                "POST /mlflow/api/2.0/mlflow/runs/log-batch",
            ],
            server.Requests.Take(5)
        );
        Assert.Contains("PUT /mlflow/api/2.0/mlflow-artifacts/artifacts/7/r1/artifacts/manifest.json", server.Requests);
        Assert.Contains("\"status\":\"FINISHED\"", server.LastBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_refuses_ends_the_training_with_its_words()
    {
        using var server = new FakeMlflow { Refuses = true };
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

    private string Run() =>
        Assert.Single(Directory.GetDirectories(Assert.Single(Directory.GetDirectories(_folder.Path))));

    private Task<BundleManifest> Track(Func<BundleManifest> train, ITrackingStore? store = null) =>
        new TrackedTraining(store ?? new FileTrackingStore(_folder.Path, _clock)).RunAsync(
            SmallField.Set,
            SmallField.Plan,
            train,
            CancellationToken.None
        );
}
