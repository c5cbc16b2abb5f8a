using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Makes a data folder what it was at a backup.</summary>
internal static class StoreRestore
{
    private const string Draft = "restoring";

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
        var draft = Path.Combine(folder.Path, Draft);
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        var database = Path.Combine(folder.Path, EmbeddedStore.FileName);
        if (!isForced && (File.Exists(database) || File.Exists(Path.Combine(folder.Path, StoreMark.FileName))))
        {
            throw new IOException(
                $"{folder.Path} holds data: name an empty folder, or let --force remove what is in it."
            );
        }

        await CopyAsync(manifest, backup, draft, cancellationToken);
        Inspect(Path.Combine(draft, EmbeddedStore.FileName), backup, cancellationToken);
        Replace(folder.Path, draft);
        return manifest;
    }

    private static async Task CopyAsync(
        BackupManifest manifest,
        string backup,
        string draft,
        CancellationToken cancellationToken
    )
    {
        FileCopy.MakeFolder(draft);
        FileCopy.MakeFolder(Path.Combine(draft, UploadStoreRegistration.Folder));
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

    /// <summary>
    /// The mark of before goes last: a restore that is interrupted here leaves a folder that the service refuses, and another restore makes
    /// right.
    /// </summary>
    private static void Replace(string folder, string draft)
    {
        var database = Path.Combine(folder, EmbeddedStore.FileName);
        var uploads = Path.Combine(folder, UploadStoreRegistration.Folder);
        File.Delete(database);
        File.Delete($"{database}-wal");
        File.Delete($"{database}-shm");
        if (Directory.Exists(uploads))
        {
            Directory.Delete(uploads, recursive: true);
        }

        Directory.Move(Path.Combine(draft, UploadStoreRegistration.Folder), uploads);
        File.Move(Path.Combine(draft, EmbeddedStore.FileName), database);
        File.Delete(Path.Combine(folder, StoreMark.FileName));
        Directory.Delete(draft, recursive: true);
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
