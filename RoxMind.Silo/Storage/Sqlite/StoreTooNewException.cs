namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>The database was written by a newer version of this program, which this one must not touch.</summary>
internal sealed class StoreTooNewException(string file, long found, int known)
    : StoreException(
        $"{file} has schema version {found}; this program knows versions up to {known}. "
            + "Start the newer program, or choose another data folder."
    )
{
    /// <summary>Schema version of the database.</summary>
    public long Found { get; } = found;
}
