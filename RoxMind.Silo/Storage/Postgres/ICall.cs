using Npgsql;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>A call of a function of the database, with an answer of one row.</summary>
internal interface ICall
{
    /// <summary>Adds the call.</summary>
    void Describe(NpgsqlBatch batch);

    /// <summary>Reads the answer.</summary>
    void Read(NpgsqlDataReader row);
}
