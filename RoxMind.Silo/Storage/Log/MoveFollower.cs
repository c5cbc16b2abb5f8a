using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Moves a follower's position in an event's log.</summary>
internal sealed class MoveFollower(string eventId, string follower, long position) : WriteOperation<long>
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override long Write(WriteConnection connection)
    {
        var logs = LogTable.On(connection);
        var log = logs.Find(eventId);
        if (log is null || position > log.Value.Head)
        {
            throw new InvalidOperationException(
                $"The follower {follower} of {eventId} cannot go to {position}: its last entry is {log?.Head ?? 0}."
            );
        }

        logs.Follow(log.Value.Id, follower, position);
        return position;
    }
}
