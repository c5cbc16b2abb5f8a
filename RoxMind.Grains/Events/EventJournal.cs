namespace RoxMind.Grains.Events;

/// <summary>
/// One event's log together with what it adds up to. Lives inside one grain, so its members interleave at awaits but never
/// run at once; the board and the tail only ever see committed entries, in order.
/// </summary>
internal sealed class EventJournal(string eventId, IEventLog log)
{
    private const int Page = 1024;

    /// <summary>What the log adds up to.</summary>
    public EventBoard Board { get; } = new(eventId);

    /// <summary>The latest entries, and the signal for more.</summary>
    public EventTail Tail { get; } = new();

    /// <summary>Every result up to here has reached its athlete.</summary>
    public long Projected { get; private set; }

    /// <summary>Reads the log from its start.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var position = await log.GetPositionAsync(eventId, cancellationToken);
        Projected = position.Projected;
        await CatchUpAsync(position.Head, cancellationToken);
    }

    /// <summary>Appends facts and moves the projection cursor; durable when it returns.</summary>
    public async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        var receipts = await log.AppendAsync(eventId, drafts, projectedTo, cancellationToken);
        Projected = Math.Max(Projected, projectedTo ?? 0);
        var grown = false;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (receipts[i].IsNew && receipts[i].Seq == Board.Head + 1)
            {
                Apply(new FeedEntry(receipts[i].Seq, receipts[i].At, drafts[i].Fact));
                grown = true;
            }
        }

        if (grown)
        {
            Tail.Signal();
        }

        // Two appends can return in the other order than they were committed: the log knows the order.
        var last = receipts.Count == 0 ? 0 : receipts.Max(receipt => receipt.Seq);
        await CatchUpAsync(last, cancellationToken);
        return receipts;
    }

    /// <summary>Replaces the content of an entry for good.</summary>
    public Task ReplaceAsync(IReadOnlyDictionary<long, EventFact> replacements, CancellationToken cancellationToken)
    {
        Tail.StartAfter(Board.Head);
        return log.ReplaceAsync(eventId, replacements, cancellationToken);
    }

    /// <summary>The entries after a position that are committed by now, at most a page.</summary>
    public async ValueTask<IReadOnlyList<FeedEntry>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        var entries = new List<FeedEntry>();
        while (entries.Count < Page && Tail.Next(after + entries.Count) is { } next)
        {
            entries.Add(next);
        }

        return entries.Count > 0 || after >= Board.Head
            ? entries
            : await log.ReadAsync(eventId, after, Page, cancellationToken);
    }

    private async Task CatchUpAsync(long head, CancellationToken cancellationToken)
    {
        var grown = false;
        while (Board.Head < head)
        {
            foreach (var entry in await log.ReadAsync(eventId, Board.Head, Page, cancellationToken))
            {
                if (entry.Seq == Board.Head + 1)
                {
                    Apply(entry);
                    grown = true;
                }
            }
        }

        if (grown)
        {
            Tail.Signal();
        }
    }

    private void Apply(FeedEntry entry)
    {
        Board.Apply(entry);
        Tail.Add(entry);
    }
}
