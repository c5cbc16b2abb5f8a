using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Makes a data folder what it was at a backup.</summary>
internal static class StoreRestore
{
    /// <summary>Restores a backup that is whole into a folder that is empty, or whose content may go.</summary>
    /// <param name="backup">The backup's folder.</param>
    /// <param name="path">The data folder.</param>
    /// <param name="isForced">Whether what is in the data folder may go.</param>
    /// <param name="cancellationToken">Gives up while the data folder is as it was.</param>
    /// <exception cref="InvalidDataException">The backup is not whole.</exception>
    /// <exception cref="DamagedStoreException">What is in it is damaged.</exception>
    /// <exception cref="DataFolderInUseException">A service works on the data folder.</exception>
    /// <exception cref="IOException">The data folder is not empty.</exception>
    public static async Task<BackupManifest> RunAsync(
        string backup,
        string path,
        bool isForced,
        CancellationToken cancellationToken
    )
    {
        var manifest = BackupManifest.Read(backup);
        using var folder = DataFolder.Open(path);
        if (!isForced)
        {
            FolderDraft.DemandEmpty(folder.Path, "Name an empty folder, or let --force remove what is in it.");
        }

        await FolderDraft.FillAsync(
            folder.Path,
            async draft =>
            {
                await CopyAsync(manifest, backup, draft, cancellationToken);
                Inspect(Path.Combine(draft, EmbeddedStore.FileName), backup, cancellationToken);
            }
        );
        return manifest;
    }

    private static async Task CopyAsync(
        BackupManifest manifest,
        string backup,
        string draft,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in manifest.Files)
        {
            var from = Path.Combine(backup, file.Path);
            if (!IsOurs(file.Path) || !File.Exists(from))
            {
                throw new InvalidDataException($"{backup} is no whole backup: {file.Path} is missing.");
            }

            var (bytes, hash) = await FileCopy.CopyAsync(from, Path.Combine(draft, file.Path), cancellationToken);
            if (bytes != file.Bytes || !string.Equals(hash, file.Sha256, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{backup} is no whole backup: {file.Path} is not what was written.");
            }
        }

        if (!manifest.Files.Any(file => file.Path == EmbeddedStore.FileName))
        {
            throw new InvalidDataException($"{backup} is no whole backup: it names no database.");
        }
    }

    private static void Inspect(string database, string backup, CancellationToken cancellationToken)
    {
        var findings = StoreInspection.Find(database, cancellationToken);
        if (findings.Count > 0)
        {
            throw new DamagedStoreException($"What {backup} holds is damaged: {string.Join("; ", findings)}");
        }
    }

    /// <summary>Names come from the backup: none may lead out of it.</summary>
    private static bool IsOurs(string path) =>
        path == EmbeddedStore.FileName
        || (
            path.StartsWith($"{UploadStoreRegistration.Folder}/", StringComparison.Ordinal)
            && FileUploadStore.IsWhole(path)
            && path.Count(letter => letter is '/' or '\\') == 1
        );
}
