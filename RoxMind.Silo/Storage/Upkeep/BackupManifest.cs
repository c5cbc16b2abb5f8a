using System.Text.Json;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Says what belongs to a backup. It is written last, so a backup without one is not whole.</summary>
/// <param name="Format">The form of the backup.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Revision">Number of the last transaction in it.</param>
/// <param name="Files">Its files.</param>
internal sealed record BackupManifest(
    int Format,
    string Program,
    DateTimeOffset CreatedAt,
    long Revision,
    IReadOnlyList<BackupFile> Files
)
{
    /// <summary>Name of the file in a backup.</summary>
    public const string FileName = "backup.json";

    /// <summary>The form that this program writes.</summary>
    public const int Known = 1;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads that of a backup.</summary>
    /// <param name="backup">The backup's folder.</param>
    /// <exception cref="InvalidDataException">There is none, or a newer program wrote it.</exception>
    public static BackupManifest Read(string backup)
    {
        var file = Path.Combine(backup, FileName);
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"{backup} is no whole backup: there is no {FileName} in it.");
        }

        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(file), s_json);
            return manifest switch
            {
                { Format: > Known } => throw new InvalidDataException(
                    $"{backup} was made by a newer program ({manifest.Program}); this one reads backups up to format {Known}."
                ),
                { Files: not null } => manifest,
                _ => throw new InvalidDataException($"{file} does not say what belongs to the backup."),
            };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{file} is damaged: {broken.Message}", broken);
        }
    }

    /// <summary>Writes that of a backup whose files are on disk.</summary>
    public void Write(string backup)
    {
        using var file = new FileStream(Path.Combine(backup, FileName), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, s_json);
        file.Flush(flushToDisk: true);
    }
}
