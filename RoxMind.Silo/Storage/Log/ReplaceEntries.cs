using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Replaces the content of entries for good, all of them or none; a snapshot that may hold it goes.</summary>
internal sealed class ReplaceEntries(string eventId, IReadOnlyList<(long Seq, byte[] Fact)> replacements)
    : WriteOperation<int>
{
    /// <inheritdoc/>
    public override int Rows => replacements.Count;

    /// <inheritdoc/>
    protected override int Write(WriteConnection connection)
    {
        var logs = LogTable.On(connection);
        var log = logs.Find(eventId);
        foreach (var (seq, fact) in replacements)
        {
            if (log is null || !logs.Replace(log.Value.Id, seq, fact))
            {
                throw new KeyNotFoundException($"The log of {eventId} has no entry {seq}.");
            }
        }

        if (log is { } changed)
        {
            logs.Forget(changed.Id);
        }

        return replacements.Count;
    }
}
