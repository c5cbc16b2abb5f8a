using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Appends facts whose key is new to an event's log, and moves its cursor.</summary>
internal sealed class AppendEntries(
    string eventId,
    IReadOnlyList<(string Key, byte[] Fact)> drafts,
    long? projectedTo,
    TimeProvider clock
) : WriteOperation<IReadOnlyList<LogReceipt>>
{
    /// <inheritdoc/>
    public override int Rows => drafts.Count + 1;

    /// <inheritdoc/>
    protected override IReadOnlyList<LogReceipt> Write(WriteConnection connection)
    {
        var logs = LogTable.On(connection);
        var before = logs.Find(eventId) ?? (drafts.Count == 0 ? default : logs.Create(eventId));
        var head = before.Head;
        var atMs = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var receipts = new LogReceipt[drafts.Count];
        for (var i = 0; i < receipts.Length; i++)
        {
            var (key, fact) = drafts[i];
            if (logs.Append(before.Id, head + 1, key, atMs, fact))
            {
                receipts[i] = Receipt(++head, isNew: true, atMs);
            }
            else
            {
                var earlier = logs.LookUp(before.Id, key);
                receipts[i] = Receipt(earlier.Seq, isNew: false, earlier.AtMs);
            }
        }

        var after = before with { Head = head, Projected = Math.Max(before.Projected, projectedTo ?? 0) };
        if (after.Projected > head)
        {
            throw new InvalidOperationException(
                $"The cursor of {eventId} cannot go to {projectedTo}: its last entry is {head}."
            );
        }

        if (after != before)
        {
            logs.Move(after);
        }

        return receipts;
    }

    private static LogReceipt Receipt(long seq, bool isNew, long atMs) =>
        new(seq, isNew, DateTimeOffset.FromUnixTimeMilliseconds(atMs));
}
