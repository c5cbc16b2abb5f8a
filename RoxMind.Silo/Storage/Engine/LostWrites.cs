using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>Finds out, before a database is opened for writing, whether it lacks what was acknowledged.</summary>
internal static class LostWrites
{
    /// <summary>Refuses a data folder that lacks writes that were acknowledged, and leaves it as it is.</summary>
    /// <param name="folder">A data folder that nobody writes to.</param>
    /// <exception cref="DamagedStoreException">It does; the message says where and how many.</exception>
    public static void Demand(string folder)
    {
        if (Find(folder) is { } lost)
        {
            throw new DamagedStoreException(
                $"{lost} Restore a backup, or, after copying the folder, let 'verify --repair' go on from what is there."
            );
        }
    }

    /// <summary>What a data folder lacks; null where it lacks nothing.</summary>
    /// <param name="folder">A data folder that nobody writes to.</param>
    /// <exception cref="DamagedStoreException">The mark cannot be read.</exception>
    public static string? Find(string folder)
    {
        var file = Path.Combine(folder, EmbeddedStore.FileName);
        var log = $"{file}-wal";
        var wal = WalFile.Read(log);
        var acknowledged = StoreMark.Read(folder);
        if (wal is { IsDamaged: true })
        {
            return $"{log} is damaged at byte {wal.BrokenAt}: writes that were acknowledged stand behind it."
                + (acknowledged is { } some ? Missing(file, some) : string.Empty);
        }

        if (acknowledged is not { } mark || Missing(file, mark) is not { Length: > 0 } missing)
        {
            return null;
        }

        return wal?.BrokenAt is { } at ? $"{log} is damaged at byte {at}.{missing}" : $"{file} is not whole.{missing}";
    }

    private static string Missing(string file, long acknowledged)
    {
        var there = File.Exists(file) ? ReadRevision(file) : 0;
        return there < acknowledged
            ? $" {acknowledged - there} of {acknowledged} transactions that were acknowledged are lost."
            : string.Empty;
    }

    private static long ReadRevision(string file)
    {
        // One that only reads leaves the log of transactions as it is.
        using var connection = Database.OpenReader(file);
        return StoreNotes.ReadRevision(connection);
    }
}
