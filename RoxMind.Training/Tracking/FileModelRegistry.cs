using System.Globalization;

namespace RoxMind.Training.Tracking;

/// <summary>MLflow's model registry in a folder: <c>models/NAME</c>, in it a folder a version.</summary>
/// <param name="root">The folder of the file store.</param>
/// <param name="clock">The clock.</param>
internal sealed class FileModelRegistry(string root, TimeProvider clock)
{
    private const string VersionFolder = "version-";

    /// <summary>Adds the next version of a model, which is made when absent.</summary>
    /// <param name="run">Id of the run that made it.</param>
    /// <param name="artifacts">Folder of the run's artifacts.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The version's number.</returns>
    public async Task<string> RegisterAsync(
        string run,
        string artifacts,
        TrackedModel model,
        CancellationToken cancellationToken
    )
    {
        var now = Yaml.Number(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var folder = Path.Combine(root, "models", model.Name);
        await Yaml.WriteMetaAsync(
            folder,
            [
                ("aliases", "{}"),
                ("creation_timestamp", await Yaml.ReadAsync(folder, "creation_timestamp", cancellationToken) ?? now),
                ("description", "null"),
                ("last_updated_timestamp", now),
                ("name", Yaml.Quote(model.Name)),
            ],
            cancellationToken
        );
        var version = Yaml.Number(NextVersion(folder));
        var source = Yaml.Location(Path.Combine(artifacts, model.Artifacts));
        var own = Path.Combine(folder, VersionFolder + version);
        await Yaml.WriteMetaAsync(
            own,
            [
                ("aliases", "[]"),
                ("creation_timestamp", now),
                ("current_stage", "None"),
                ("description", Yaml.Quote(model.Description)),
                ("last_updated_timestamp", now),
                ("name", Yaml.Quote(model.Name)),
                ("run_id", Yaml.Quote(run)),
                ("run_link", "null"),
                ("source", source),
                ("status", "READY"),
                ("status_message", "null"),
                ("storage_location", source),
                ("user_id", "null"),
                ("version", version),
            ],
            cancellationToken
        );
        foreach (var (key, value) in model.Tags)
        {
            await Yaml.WriteTextAsync(Path.Combine(own, "tags", key), value, cancellationToken);
        }

        return version;
    }

    private static int NextVersion(string folder) =>
        Directory
            .GetDirectories(folder, VersionFolder + "*")
            .Select(path => int.Parse(Path.GetFileName(path)[VersionFolder.Length..], CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0)
            .Max() + 1;
}
