using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoxMind.Training.Tracking;

/// <summary>MLflow's file store: a folder an experiment, in it a folder a run, in that a file a value.</summary>
/// <param name="root">The folder that <c>mlflow ui --backend-store-uri</c> is given.</param>
/// <param name="clock">The clock.</param>
internal sealed class FileTrackingStore(string root, TimeProvider clock) : ITrackingStore
{
    private const string RunNameKey = "run_name";
    private const string StartKey = "start_time";

    /// <summary>Length of the ids that MLflow gives to datasets and inputs: those of an MD5.</summary>
    private const int IdLength = 32;

    private readonly string _root = Path.GetFullPath(root);

    /// <inheritdoc/>
    public async Task<string> BeginAsync(
        string experiment,
        string name,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellationToken
    )
    {
        var folder = await ExperimentAsync(experiment, cancellationToken);
        var run = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var at = Path.Combine(folder, run);
        foreach (var part in (string[])["metrics", "params", "tags", "artifacts"])
        {
            Directory.CreateDirectory(Path.Combine(at, part));
        }

        await WriteRunAsync(at, name, Yaml.Number(Now()), null, RunStatus.Running, cancellationToken);
        foreach (var (key, value) in tags.Append(new("mlflow.runName", name)))
        {
            await Yaml.WriteTextAsync(Path.Combine(at, "tags", key), value, cancellationToken);
        }

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
        var at = Find(run);
        foreach (var (key, value) in parameters)
        {
            await Yaml.WriteTextAsync(Path.Combine(at, "params", key), value, cancellationToken);
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
        var at = Find(run);
        foreach (var (key, value) in metrics)
        {
            await File.AppendAllTextAsync(
                Path.Combine(at, "metrics", key),
                string.Create(CultureInfo.InvariantCulture, $"{Now()} {value:R} {step}\n"),
                cancellationToken
            );
        }
    }

    /// <inheritdoc/>
    public async Task LogDatasetAsync(string run, TrackedDataset dataset, CancellationToken cancellationToken)
    {
        var at = Find(run);
        var (datasetId, inputId) = (Id(dataset.Name, dataset.Digest), Id(dataset.Name, dataset.Digest, run));
        await Yaml.WriteMetaAsync(
            Path.Combine(Path.GetDirectoryName(at)!, "datasets", datasetId),
            [
                ("digest", Yaml.Quote(dataset.Digest)),
                ("name", Yaml.Quote(dataset.Name)),
                ("profile", Yaml.Quote(dataset.Profile)),
                ("schema", "null"),
                ("source", Yaml.Quote(dataset.Source)),
                ("source_type", Yaml.Quote(dataset.SourceType)),
            ],
            cancellationToken
        );
        await Yaml.WriteMetaAsync(
            Path.Combine(at, "inputs", inputId),
            [
                ("destination_id", Yaml.Quote(run)),
                ("destination_type", "RUN"),
                ("source_id", Yaml.Quote(datasetId)),
                ("source_type", "DATASET"),
                ("tags", $"{{{TrackedDataset.ContextTag}: {Yaml.Quote(dataset.Context)}}}"),
            ],
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task LogArtifactAsync(string run, string path, byte[] content, CancellationToken cancellationToken)
    {
        var target = Path.Combine(Artifacts(Find(run)), path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, content, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string> RegisterAsync(string run, TrackedModel model, CancellationToken cancellationToken) =>
        new FileModelRegistry(_root, clock).RegisterAsync(run, Artifacts(Find(run)), model, cancellationToken);

    /// <inheritdoc/>
    public async Task EndAsync(string run, RunStatus status, CancellationToken cancellationToken)
    {
        var at = Find(run);
        await WriteRunAsync(
            at,
            Yaml.Unquote((await Yaml.ReadAsync(at, RunNameKey, cancellationToken))!),
            (await Yaml.ReadAsync(at, StartKey, cancellationToken))!,
            Yaml.Number(Now()),
            status,
            cancellationToken
        );
    }

    private static string Artifacts(string run) => Path.Combine(run, "artifacts");

    private static string Id(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..IdLength];

    private static Task WriteRunAsync(
        string at,
        string name,
        string start,
        string? end,
        RunStatus status,
        CancellationToken cancellationToken
    )
    {
        var run = Path.GetFileName(at);
        return Yaml.WriteMetaAsync(
            at,
            [
                ("artifact_uri", Yaml.Location(Artifacts(at))),
                ("end_time", end ?? "null"),
                ("entry_point_name", "''"),
                ("experiment_id", Yaml.Quote(Path.GetFileName(Path.GetDirectoryName(at)!))),
                ("lifecycle_stage", "active"),
                ("run_id", run),
                (RunNameKey, Yaml.Quote(name)),
                ("run_uuid", run),
                ("source_name", "''"),
                ("source_type", "4"),
                ("source_version", "''"),
                (StartKey, start),
                ("status", Yaml.Number((int)status)),
                ("tags", "[]"),
                ("user_id", Yaml.Quote(Environment.UserName)),
            ],
            cancellationToken
        );
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private string Find(string run) =>
        Directory.EnumerateDirectories(_root, "*").Select(e => Path.Combine(e, run)).First(Directory.Exists);

    private async Task<string> ExperimentAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_root);
        foreach (var folder in Directory.EnumerateDirectories(_root))
        {
            if (await Yaml.ReadAsync(folder, "name", cancellationToken) == Yaml.Quote(name))
            {
                return folder;
            }
        }

        var id = RandomNumberGenerator.GetString("123456789", 18);
        var created = Path.Combine(_root, id);
        await Yaml.WriteMetaAsync(
            created,
            [
                ("artifact_location", Yaml.Location(created)),
                ("creation_time", Yaml.Number(Now())),
                ("experiment_id", Yaml.Quote(id)),
                ("last_update_time", Yaml.Number(Now())),
                ("lifecycle_stage", "active"),
                ("name", Yaml.Quote(name)),
            ],
            cancellationToken
        );
        return created;
    }
}
