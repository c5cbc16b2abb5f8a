namespace RoxMind.Silo.Storage.Postgres;

/// <summary>The tables of the cluster's database are not those that this program knows.</summary>
internal sealed class SchemaVersionException(string database, int found, int known)
    : Exception(
        found > known
            ? $"The tables in {database} have version {found}; this program knows versions up to {known}. Start the newer program."
            : $"The tables in {database} have version {found}; this program needs {known}. Run 'migrate' with the same settings first."
    )
{
    /// <summary>Version of the database's tables; 0 where there are none.</summary>
    public int Found { get; } = found;
}
