using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lifetime;

namespace RoxMind.Grains.Events.Log;

/// <summary>
/// One event's log together with what it adds up to. Lives inside one grain, so its members interleave at awaits but never
/// run at once; the read model and the tail only ever see committed entries, in order.
/// </summary>
internal sealed class EventJournal(string eventId, IEventLog log, CourseEstimator course)
{
    private const int Page = 1024;

    /// <summary>So many entries at least are read before a snapshot is worth its writing.</summary>
    private const int WorthSnapshot = 2048;

    /// <summary>A snapshot is written again once this share of the entries is new, so that a start reads few, and all writes together are little work.</summary>
    private const int Share = 16;

    private bool _isUncertain = true;
    private Task _recovery = Task.CompletedTask;
    private long _snapshotAt;

    /// <summary>What the log adds up to.</summary>
    public EventReadModel ReadModel { get; } = new(eventId, course);

    /// <summary>The latest entries, and the signal for more.</summary>
    public EventTail Tail { get; } = new();

    /// <summary>Every result up to here has reached its athlete.</summary>
    public long Projected { get; private set; }

    /// <summary>Rises when content of entries was replaced: entries read before must not be shown any more.</summary>
    public int Edition { get; private set; }

    /// <summary>
    /// Reads what is in the log and not on the read model: all of it at first, and what a write left that seemed to fail. Who comes while
    /// that is being read waits for it too.
    /// </summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        while (!_recovery.IsCompleted)
        {
            await _recovery.WaitAsync(cancellationToken).Quietly();
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_isUncertain)
        {
            _recovery = ReadRestAsync(cancellationToken);
            await _recovery;
        }
    }

    /// <summary>Appends facts and moves the projection cursor; durable when it returns.</summary>
    /// <param name="drafts">The facts.</param>
    /// <param name="projectedTo">New cursor; null leaves it.</param>
    /// <param name="cancellationToken">Gives up before the append begins; once begun it is seen through, so that the read model knows of it.</param>
    public async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var receipts = await log.AppendAsync(eventId, drafts, projectedTo, CancellationToken.None);
            await TakeAsync(drafts, receipts);
            Projected = Math.Max(Projected, projectedTo ?? 0);
            return receipts;
        }
        catch
        {
            _isUncertain = true;
            throw;
        }
    }

    /// <summary>Leaves nothing of erased races in the entries that spoke of them; a race that was not erased is left alone.</summary>
    public async Task EmptyErasedAsync(IReadOnlyList<string> raceIds)
    {
        var replacements = new Dictionary<long, EventFact>();
        foreach (var raceId in raceIds)
        {
            foreach (var seq in ReadModel.FindErased(raceId) ?? [])
            {
                replacements[seq] = new RaceErased(raceId);
            }
        }

        if (replacements.Count > 0)
        {
            await ReplaceAsync(replacements);
        }
    }

    /// <summary>
    /// Lets go of the content of entries that adds nothing to the read model any more; the next snapshot knows that it is gone. What is read of
    /// the entries from then on says less.
    /// </summary>
    /// <param name="replacements">By the numbers of analyses, that a later one has replaced them.</param>
    public async Task CompactAsync(IReadOnlyDictionary<long, AnalysisReplaced> replacements)
    {
        await log.CompactAsync(eventId, replacements, CancellationToken.None);
        var seqs = replacements.Keys.ToHashSet();
        foreach (var raceId in replacements.Values.Select(one => one.RaceId).Distinct(StringComparer.Ordinal))
        {
            ReadModel.Forget(raceId, seqs);
        }

        Tail.StartAfter(ReadModel.Head);
        _snapshotAt = 0;
    }

    /// <summary>Replaces the content of entries for good.</summary>
    public async Task ReplaceAsync(IReadOnlyDictionary<long, EventFact> replacements)
    {
        try
        {
            await log.ReplaceAsync(eventId, replacements, CancellationToken.None);
        }
        finally
        {
            Tail.StartAfter(ReadModel.Head);
            Edition++;
            _snapshotAt = 0;
        }
    }

    /// <summary>The entries after a position that the read model has seen, at most a page.</summary>
    public async ValueTask<IReadOnlyList<FeedEntry>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        var count = (int)Math.Min(Page, ReadModel.Head - after);
        if (count <= 0)
        {
            return [];
        }

        return Tail.Has(after + 1)
            ? Tail.Read(after, count)
            : await log.ReadAsync(eventId, after, count, cancellationToken);
    }

    /// <summary>Keeps a snapshot when there is much that would have to be read again without one.</summary>
    public async Task SnapshotAsync(CancellationToken cancellationToken)
    {
        var read = ReadModel.Head - _snapshotAt;
        if (read < WorthSnapshot || read < _snapshotAt / Share)
        {
            return;
        }

        var snapshot = ReadModel.ToSnapshot();
        if (await log.WriteSnapshotAsync(eventId, snapshot, cancellationToken))
        {
            _snapshotAt = snapshot.Head;
        }
    }

    private async Task ReadRestAsync(CancellationToken cancellationToken)
    {
        _isUncertain = false;
        try
        {
            var position = await log.GetPositionAsync(eventId, cancellationToken);
            Projected = Math.Max(Projected, position.Projected);
            await RestoreAsync(position.Head, cancellationToken);
            await CatchUpAsync(position.Head, cancellationToken);
        }
        catch
        {
            _isUncertain = true;
            throw;
        }
    }

    private async Task RestoreAsync(long head, CancellationToken cancellationToken)
    {
        if (ReadModel.Head > 0 || head < WorthSnapshot)
        {
            return;
        }

        var snapshot = await log.ReadSnapshotAsync(eventId, cancellationToken);
        if (snapshot is not null && snapshot.Head <= head && ReadModel.Head == 0)
        {
            var last = await log.ReadAsync(eventId, snapshot.Head - 1, 1, cancellationToken);
            ReadModel.Restore(snapshot, last is [var entry] ? entry.At : null);
            Tail.StartAfter(snapshot.Head);
            _snapshotAt = snapshot.Head;
        }
    }

    private async Task TakeAsync(IReadOnlyList<LogDraft> drafts, IReadOnlyList<LogReceipt> receipts)
    {
        var last = 0L;
        for (var i = 0; i < receipts.Count; i++)
        {
            last = Math.Max(last, receipts[i].Seq);
            if (receipts[i].IsNew && receipts[i].Seq == ReadModel.Head + 1)
            {
                Apply(new FeedEntry(receipts[i].Seq, receipts[i].At, drafts[i].Fact));
            }
        }

        Tail.Signal();

        // Two appends can return in the other order than they were committed: the log knows the order.
        await CatchUpAsync(last, CancellationToken.None);
    }

    private async Task CatchUpAsync(long head, CancellationToken cancellationToken)
    {
        while (ReadModel.Head < head)
        {
            var entries = await log.ReadAsync(eventId, ReadModel.Head, Page, cancellationToken);
            if (entries.Count == 0 && ReadModel.Head < head)
            {
                throw new InvalidOperationException(
                    $"The log of {eventId} ends at {ReadModel.Head} instead of {head}."
                );
            }

            foreach (var entry in entries)
            {
                if (entry.Seq == ReadModel.Head + 1)
                {
                    Apply(entry);
                }
            }

            Tail.Signal();
        }
    }

    private void Apply(FeedEntry entry)
    {
        ReadModel.Apply(entry);
        Tail.Add(entry);
    }
}
