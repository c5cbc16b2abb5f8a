using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Makes a damaged data folder one that can be gone on from, by what is left in it.</summary>
internal static class StoreRepair
{
    /// <summary>
    /// Takes what is there for all there is: a lost end of the log of transactions is accepted, and what follows from the events' logs is
    /// emptied, to be made anew.
    /// </summary>
    /// <param name="folder">The folder, held.</param>
    /// <exception cref="DamagedStoreException">What cannot be made anew is damaged too far.</exception>
    public static void Run(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, EmbeddedStore.FileName);
        try
        {
            Run(file);
        }
        catch (SqliteException fault)
        {
            throw DatabaseFault.Describe(fault, file);
        }

        File.Delete(Path.Combine(folder.Path, StoreMark.FileName));
    }

    private static void Run(string file)
    {
        using var connection = Database.OpenWriter(file, new EmbeddedStoreOptions());
        using var transaction = connection.BeginTransaction(deferred: false);
        using (var command = connection.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText =
                "DELETE FROM event_snapshot; DELETE FROM race_pack; DELETE FROM race_change; DELETE FROM race_index";
            command.ExecuteNonQuery();
        }

        using (var notes = new StoreNotes(connection))
        {
            notes.IsIndexLost = true;
        }

        transaction.Commit();
    }
}
