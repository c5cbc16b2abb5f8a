using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Keeps what an event's log adds up to, if nothing was appended since.</summary>
internal sealed class KeepSnapshot(string eventId, long seq, int format, byte[] data) : WriteOperation<bool>
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override bool Write(WriteConnection connection)
    {
        var logs = LogTable.On(connection);
        if (logs.Find(eventId) is not { } log || log.Head != seq)
        {
            return false;
        }

        logs.Keep(log.Id, seq, format, data);
        return true;
    }
}
