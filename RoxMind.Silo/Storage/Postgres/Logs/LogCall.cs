using Npgsql;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>A change of one event's log, by one call of a function of the database.</summary>
/// <param name="eventId">The event.</param>
internal abstract class LogCall<TResult>(string eventId) : StoreWrite<TResult>, ICall
{
    /// <inheritdoc/>
    public override IWriteKind Kind => CallKind.Logs;

    /// <inheritdoc/>
    public override string Key => eventId;

    /// <summary>The event.</summary>
    protected string EventId => eventId;

    /// <summary>The event as the database has it.</summary>
    protected NpgsqlParameter<string> Event => BatchExtensions.Of(KeyText.Encode(eventId));

    /// <inheritdoc/>
    public abstract void Describe(NpgsqlBatch batch);

    /// <inheritdoc/>
    public abstract void Read(NpgsqlDataReader row);
}
