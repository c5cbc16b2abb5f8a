using Npgsql;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>How all writes of one kind in a transaction are put to the database.</summary>
internal interface IWriteKind
{
    /// <summary>Kinds of a transaction come in this order, everywhere the same, so that silos do not wait for each other in a circle.</summary>
    int Order { get; }

    /// <summary>Adds the statements.</summary>
    void Describe(NpgsqlBatch batch, IReadOnlyList<IStoreWrite> writes);

    /// <summary>Reads what the statements answer, from the first one's result to the last one's, and answers the writes.</summary>
    Task ReadAsync(NpgsqlDataReader reader, IReadOnlyList<IStoreWrite> writes, CancellationToken cancellationToken);
}
