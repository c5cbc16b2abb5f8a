using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Grains.Events.Log;

/// <summary>
/// The durable, append-only log of every event. Entries of one event are numbered from 1 without gaps in commit order;
/// a reader never sees an entry that a crash could take back.
/// </summary>
public interface IEventLog
{
    /// <summary>
    /// Appends the drafts whose key is new and moves the projection cursor, in one transaction. Returns after the
    /// transaction is on disk.
    /// </summary>
    /// <param name="eventId">The event.</param>
    /// <param name="drafts">Facts in order; may be empty when only the cursor moves.</param>
    /// <param name="projectedTo">New cursor; null leaves it. It never moves back.</param>
    /// <param name="cancellationToken">Gives up waiting; the append may still happen.</param>
    /// <returns>One receipt a draft, in the order of the drafts.</returns>
    /// <exception cref="InvalidOperationException">The cursor would pass the last entry; nothing is written then.</exception>
    Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    );

    /// <summary>Reads committed entries in order.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="after">Entries with a higher sequence number are read; 0 reads from the start.</param>
    /// <param name="count">At most so many entries.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<FeedEntry>> ReadAsync(
        string eventId,
        long after,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>The log's head and projection cursor; both 0 for an event that has no entry.</summary>
    Task<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the content of entries for good (erasure): each named entry keeps its number and its key, and holds the
    /// given fact from then on.
    /// </summary>
    /// <exception cref="KeyNotFoundException">An entry is not there; none is replaced then.</exception>
    Task ReplaceAsync(
        string eventId,
        IReadOnlyDictionary<long, EventFact> replacements,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Replaces the content of analyses that a later one has replaced, as <see cref="ReplaceAsync"/> does, except that the log adds up to
    /// what it did, and its snapshot stays. An entry that holds something else by now is left as it is.
    /// </summary>
    Task CompactAsync(
        string eventId,
        IReadOnlyDictionary<long, AnalysisReplaced> replacements,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The latest snapshot of what an event's log adds up to; null when there is none that can be read, and then the log is read from its
    /// start.
    /// </summary>
    Task<EventSnapshot?> ReadSnapshotAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a snapshot instead of the one before, if it is of the last entry: what was erased since must not come back with it. To
    /// replace the content of entries removes it.
    /// </summary>
    /// <returns>Whether it is kept; false when the log has grown since.</returns>
    Task<bool> WriteSnapshotAsync(string eventId, EventSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>The ids of all events that have entries, apart from those of which the last one says that the event was removed.</summary>
    Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken);

    /// <summary>The same events, each with how long its log is. Looks at the logs' heads alone, so that it can be asked often.</summary>
    Task<IReadOnlyList<EventHead>> GetHeadsAsync(CancellationToken cancellationToken);

    /// <summary>The ids of events whose projection cursor is behind the head: the work a crash left undone.</summary>
    Task<IReadOnlyList<string>> GetUnprojectedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The events with entries that a follower has not seen. Looks at the logs' heads alone, so that it can be asked often.
    /// </summary>
    /// <param name="follower">Who follows the logs, by a name that is never changed.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<FollowerPosition>> GetBehindAsync(string follower, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps how far a follower has come in an event's log. Returns after it is on disk; the position never moves back.
    /// </summary>
    /// <param name="eventId">The event.</param>
    /// <param name="follower">Who follows its log.</param>
    /// <param name="position">Number of the last entry that the follower is done with.</param>
    /// <param name="cancellationToken">Gives up waiting; the move may still happen.</param>
    /// <exception cref="InvalidOperationException">The position is past the last entry; nothing is written then.</exception>
    Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken);
}
