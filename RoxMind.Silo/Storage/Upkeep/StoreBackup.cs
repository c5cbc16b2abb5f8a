using Microsoft.Data.Sqlite;
using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Copies a data folder as it is at one moment, while a service works on it or not. The copy is a data folder.</summary>
internal static class StoreBackup
{
    /// <summary>Makes a backup and looks through it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="backup">The backup's folder; new or empty.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Gives up; what is there by then is no whole backup.</param>
    /// <exception cref="DamagedStoreException">There is damage, so there is no whole backup; the message says where.</exception>
    /// <exception cref="IOException">The backup's folder is not empty, or cannot be written.</exception>
    public static async Task<BackupManifest> MakeAsync(
        string folder,
        string backup,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var database = Path.Combine(folder, EmbeddedStore.FileName);
        if (!File.Exists(database))
        {
            throw DataFolder.IsNone(folder);
        }

        if (Directory.Exists(backup) && Directory.EnumerateFileSystemEntries(backup).Any())
        {
            throw new IOException($"{backup} is not empty: name a new folder for each backup.");
        }

        if (!DataFolder.IsInUse(folder))
        {
            LostWrites.Demand(folder);
        }

        DataFolder.Create(backup);
        var copy = Path.Combine(backup, EmbeddedStore.FileName);
        // An upload that the database speaks of was there before, or came meanwhile; one that goes meanwhile is not needed any more.
        await CopyUploadsAsync(folder, backup, cancellationToken);
        CopyDatabase(database, copy);
        await CopyUploadsAsync(folder, backup, cancellationToken);
        var findings = StoreInspection.Find(copy, cancellationToken);
        if (findings.Count > 0)
        {
            throw new DamagedStoreException(
                $"{backup} is no whole backup, because there is damage in {database}: {string.Join("; ", findings)}"
            );
        }

        var manifest = new BackupManifest(
            BackupManifest.Known,
            WritingProgram.Version,
            clock.GetUtcNow(),
            StoreInspection.ReadRevision(copy),
            await ListAsync(backup, cancellationToken)
        );
        manifest.Write(backup);
        return manifest;
    }

    private static void CopyDatabase(string database, string copy)
    {
        try
        {
            using var source = Database.OpenTool(database);
            using var target = Database.OpenCopy(copy);
            source.BackupDatabase(target);
        }
        catch (SqliteException fault)
        {
            throw DatabaseFault.Describe(fault, database);
        }
    }

    private static async Task CopyUploadsAsync(string folder, string backup, CancellationToken cancellationToken)
    {
        var (from, to) = (UploadsOf(folder), UploadsOf(backup));
        if (!Directory.Exists(from))
        {
            return;
        }

        DataFolder.Create(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(FileUploadStore.IsWhole))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            if (File.Exists(copy))
            {
                continue;
            }

            try
            {
                await FileCopy.CopyAsync(file, copy, cancellationToken);
            }
            catch (FileNotFoundException)
            {
                // Its import is done.
            }
        }
    }

    private static async Task<IReadOnlyList<BackupFile>> ListAsync(string backup, CancellationToken cancellationToken)
    {
        var files = new List<BackupFile>();
        foreach (
            var file in Directory.EnumerateFiles(backup, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var (bytes, hash) = await FileCopy.HashAsync(file, cancellationToken);
            files.Add(new BackupFile(Path.GetRelativePath(backup, file).Replace('\\', '/'), bytes, hash));
        }

        return files;
    }

    private static string UploadsOf(string folder) => Path.Combine(folder, UploadStoreRegistration.Folder);
}
