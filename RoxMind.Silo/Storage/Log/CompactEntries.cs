using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Replaces the content of entries that still hold what it stands for; the others are left as they are.</summary>
/// <param name="eventId">The event.</param>
/// <param name="replacements">Numbers of entries, and their content from now on.</param>
/// <param name="isReplaced">Whether an entry's content is still what is replaced.</param>
internal sealed class CompactEntries(
    string eventId,
    IReadOnlyList<(long Seq, byte[] Fact)> replacements,
    Func<byte[], bool> isReplaced
) : WriteOperation<int>
{
    /// <inheritdoc/>
    public override int Rows => replacements.Count;

    /// <inheritdoc/>
    protected override int Write(WriteConnection connection)
    {
        var logs = LogTable.On(connection);
        if (logs.Find(eventId) is not { } log)
        {
            return 0;
        }

        var done = 0;
        foreach (var (seq, fact) in replacements)
        {
            // Whoever asked may not know yet what was erased meanwhile: that stays erased.
            if (logs.Read(log.Id, seq) is { } former && isReplaced(former))
            {
                done += logs.Replace(log.Id, seq, fact) ? 1 : 0;
            }
        }

        return done;
    }
}
