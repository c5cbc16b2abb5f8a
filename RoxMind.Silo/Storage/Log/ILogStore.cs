using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Where the events' logs are kept as bytes; what it means is said by <see cref="IEventLog"/>. What is answered is durable.</summary>
internal interface ILogStore
{
    /// <inheritdoc cref="IEventLog.AppendAsync"/>
    /// <exception cref="StorageFaultException">The store cannot be written now; the append may have happened.</exception>
    Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<(string Key, byte[] Fact)> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    );

    /// <inheritdoc cref="IEventLog.ReadAsync"/>
    ValueTask<List<LogRow>> ReadAsync(string eventId, long after, int count, CancellationToken cancellationToken);

    /// <inheritdoc cref="IEventLog.GetPositionAsync"/>
    ValueTask<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken);

    /// <inheritdoc cref="IEventLog.ReplaceAsync"/>
    Task ReplaceAsync(
        string eventId,
        IReadOnlyList<(long Seq, byte[] Fact)> replacements,
        CancellationToken cancellationToken
    );

    /// <summary>Replaces the content of entries that still hold what it stands for; the others are left as they are.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="replacements">Numbers of entries, and their content from now on.</param>
    /// <param name="isReplaced">Whether an entry's content is still what is replaced.</param>
    /// <param name="cancellationToken">Gives up waiting; it may still happen.</param>
    Task CompactAsync(
        string eventId,
        IReadOnlyList<(long Seq, byte[] Fact)> replacements,
        Func<byte[], bool> isReplaced,
        CancellationToken cancellationToken
    );

    /// <summary>What was kept of what an event's log adds up to; null when nothing was.</summary>
    ValueTask<(int Format, byte[] Data)?> ReadSnapshotAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>Keeps what an event's log adds up to, if nothing was appended since.</summary>
    Task<bool> WriteSnapshotAsync(
        string eventId,
        long seq,
        int format,
        byte[] data,
        CancellationToken cancellationToken
    );

    /// <inheritdoc cref="IEventLog.GetHeadsAsync"/>
    ValueTask<List<EventHead>> GetHeadsAsync(CancellationToken cancellationToken);

    /// <inheritdoc cref="IEventLog.GetUnprojectedAsync"/>
    ValueTask<List<string>> GetUnprojectedAsync(CancellationToken cancellationToken);

    /// <inheritdoc cref="IEventLog.GetBehindAsync"/>
    ValueTask<List<FollowerPosition>> GetBehindAsync(string follower, CancellationToken cancellationToken);

    /// <inheritdoc cref="IEventLog.MoveAsync"/>
    Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken);
}
