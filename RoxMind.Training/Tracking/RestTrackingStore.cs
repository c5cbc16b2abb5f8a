namespace RoxMind.Training.Tracking;

/// <summary>An MLflow tracking server with its model registry.</summary>
/// <param name="client">A client whose base address is the server's.</param>
/// <param name="clock">The clock.</param>
internal sealed class RestTrackingStore(HttpClient client, TimeProvider clock) : ITrackingStore
{
    private const string ArtifactScheme = "mlflow-artifacts:/";

    /// <summary>Most values that a server takes at once.</summary>
    private const int BatchSize = 100;

    private readonly MlflowApi _api = new(client);
    private readonly Dictionary<string, string> _artifactUris = [];

    /// <inheritdoc/>
    public async Task<string> BeginAsync(
        string experiment,
        string name,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellationToken
    )
    {
        var answer = await _api.PostAsync(
            "runs/create",
            new
            {
                experiment_id = await ExperimentAsync(experiment, cancellationToken),
                run_name = name,
                start_time = Now(),
                tags = Pairs(tags),
            },
            cancellationToken
        );
        var run = MlflowApi.Text(answer, "run", "info", "run_id");
        _artifactUris[run] = MlflowApi.Text(answer, "run", "info", "artifact_uri");
        return run;
    }

    /// <inheritdoc/>
    public async Task LogAsync(
        string run,
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlyDictionary<string, double> metrics,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in parameters.Chunk(BatchSize))
        {
            await _api.PostAsync("runs/log-batch", new { run_id = run, @params = Pairs(some) }, cancellationToken);
        }

        await LogStepAsync(run, step: 0, metrics, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task LogStepAsync(
        string run,
        long step,
        IReadOnlyDictionary<string, double> metrics,
        CancellationToken cancellationToken
    )
    {
        var timestamp = Now();
        foreach (var some in metrics.Chunk(BatchSize))
        {
            await _api.PostAsync(
                "runs/log-batch",
                new
                {
                    run_id = run,
                    metrics = some.Select(one => new
                    {
                        key = one.Key,
                        value = one.Value,
                        timestamp,
                        step,
                    }),
                },
                cancellationToken
            );
        }
    }

    /// <inheritdoc/>
    public Task LogDatasetAsync(string run, TrackedDataset dataset, CancellationToken cancellationToken) =>
        _api.PostAsync(
            "runs/log-inputs",
            new
            {
                run_id = run,
                datasets = new[]
                {
                    new
                    {
                        tags = Pairs([new(TrackedDataset.ContextTag, dataset.Context)]),
                        dataset = new
                        {
                            name = dataset.Name,
                            digest = dataset.Digest,
                            source_type = dataset.SourceType,
                            source = dataset.Source,
                            profile = dataset.Profile,
                        },
                    },
                },
            },
            cancellationToken
        );

    /// <inheritdoc/>
    /// <exception cref="TrackingException">The server keeps artifacts where only MLflow's own clients reach them.</exception>
    public Task LogArtifactAsync(string run, string path, byte[] content, CancellationToken cancellationToken)
    {
        var uri = _artifactUris[run];
        return uri.StartsWith(ArtifactScheme, StringComparison.Ordinal)
            ? _api.PutArtifactAsync($"{new Uri(uri).AbsolutePath.TrimStart('/')}/{path}", content, cancellationToken)
            : throw new TrackingException(
                $"The tracking server keeps artifacts at '{uri}', not behind itself; start it with --serve-artifacts."
            );
    }

    /// <inheritdoc/>
    public async Task<string> RegisterAsync(string run, TrackedModel model, CancellationToken cancellationToken)
    {
        await _api.EnsureAsync("registered-models/create", new { name = model.Name }, cancellationToken);
        var answer = await _api.PostAsync(
            "model-versions/create",
            new
            {
                name = model.Name,
                source = $"{_artifactUris[run]}/{model.Artifacts}",
                run_id = run,
                description = model.Description,
                tags = Pairs(model.Tags),
            },
            cancellationToken
        );
        return MlflowApi.Text(answer, "model_version", "version");
    }

    /// <inheritdoc/>
    public Task EndAsync(string run, RunStatus status, CancellationToken cancellationToken) =>
        _api.PostAsync(
            "runs/update",
            new
            {
                run_id = run,
                status = status.ToString().ToUpperInvariant(),
                end_time = Now(),
            },
            cancellationToken
        );

    private static IEnumerable<object> Pairs(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs.Select(pair => new { key = pair.Key, value = pair.Value });

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<string> ExperimentAsync(string name, CancellationToken cancellationToken) =>
        await _api.FindAsync($"experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}", cancellationToken)
            is { } found
            ? MlflowApi.Text(found, "experiment", "experiment_id")
            : MlflowApi.Text(
                await _api.PostAsync("experiments/create", new { name }, cancellationToken),
                "experiment_id"
            );
}
