using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoxMind.Training.Tracking;

/// <summary>MLflow's file store: a folder an experiment, in it a folder a run, in that a file a value.</summary>
/// <param name="root">The folder that <c>mlflow ui --backend-store-uri</c> is given.</param>
/// <param name="clock">The clock.</param>
internal sealed class FileTrackingStore(string root, TimeProvider clock) : ITrackingStore
{
    private const string MetaFile = "meta.yaml";
    private const string NameKey = "name: ";

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
        var run = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var at = Path.Combine(folder, run);
        foreach (var part in (string[])["metrics", "params", "tags", "artifacts"])
        {
            Directory.CreateDirectory(Path.Combine(at, part));
        }

        await WriteAsync(
            Path.Combine(at, MetaFile),
            Meta(at, run, name, Now(), null, RunStatus.Running),
            cancellationToken
        );
        foreach (var (key, value) in tags.Append(new("mlflow.runName", name)))
        {
            await WriteAsync(Path.Combine(at, "tags", key), value, cancellationToken);
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
            await WriteAsync(Path.Combine(at, "params", key), value, cancellationToken);
        }

        foreach (var (key, value) in metrics)
        {
            await File.AppendAllTextAsync(
                Path.Combine(at, "metrics", key),
                string.Create(CultureInfo.InvariantCulture, $"{Now()} {value:R} 0\n"),
                cancellationToken
            );
        }
    }

    /// <inheritdoc/>
    public async Task LogArtifactAsync(string run, string path, byte[] content, CancellationToken cancellationToken)
    {
        var target = Path.Combine(Find(run), "artifacts", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, content, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task EndAsync(string run, RunStatus status, CancellationToken cancellationToken)
    {
        var at = Find(run);
        var lines = await File.ReadAllLinesAsync(Path.Combine(at, MetaFile), cancellationToken);
        string Value(string key) => lines.First(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..];
        var text = Meta(
            at,
            run,
            Unquote(Value("run_name: ")),
            long.Parse(Value("start_time: "), CultureInfo.InvariantCulture),
            Now(),
            status
        );
        await WriteAsync(Path.Combine(at, MetaFile), text, cancellationToken);
    }

    private static Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(path, text, new UTF8Encoding(false), cancellationToken);

    /// <summary>YAML's single quotes, with which any text is safe.</summary>
    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Unquote(string text) => text[1..^1].Replace("''", "'", StringComparison.Ordinal);

    private static string Location(string path) => Quote(new Uri(path).AbsoluteUri);

    private static string Meta(string at, string run, string name, long start, long? end, RunStatus status) =>
        $"""
            artifact_uri: {Location(Path.Combine(at, "artifacts"))}
            end_time: {end?.ToString(CultureInfo.InvariantCulture) ?? "null"}
            entry_point_name: ''
            experiment_id: {Quote(Path.GetFileName(Path.GetDirectoryName(at)!))}
            lifecycle_stage: active
            run_id: {run}
            run_name: {Quote(name)}
            run_uuid: {run}
            source_name: ''
            source_type: 4
            source_version: ''
            start_time: {start}
            status: {(int)status}
            tags: []
            user_id: {Quote(Environment.UserName)}

            """.ReplaceLineEndings("\n");

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private string Find(string run) =>
        Directory.EnumerateDirectories(_root, "*").Select(e => Path.Combine(e, run)).First(Directory.Exists);

    private async Task<string> ExperimentAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_root);
        foreach (var folder in Directory.EnumerateDirectories(_root))
        {
            var meta = Path.Combine(folder, MetaFile);
            if (
                File.Exists(meta)
                && (await File.ReadAllLinesAsync(meta, cancellationToken)).Contains(NameKey + Quote(name))
            )
            {
                return folder;
            }
        }

        var id = RandomNumberGenerator.GetString("123456789", 18);
        var created = Path.Combine(_root, id);
        Directory.CreateDirectory(created);
        var text = $"""
            artifact_location: {Location(created)}
            creation_time: {Now()}
            experiment_id: {Quote(id)}
            last_update_time: {Now()}
            lifecycle_stage: active
            {NameKey}{Quote(name)}

            """;
        await WriteAsync(Path.Combine(created, MetaFile), text.ReplaceLineEndings("\n"), cancellationToken);
        return created;
    }
}
