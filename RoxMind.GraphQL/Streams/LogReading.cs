namespace RoxMind.GraphQL.Streams;

/// <summary>How a stream is read whose entries are kept and numbered from 1 without gaps.</summary>
internal sealed record LogReading<T>
{
    /// <summary>Number of the last entry there is; 0 when there is none.</summary>
    public required Func<CancellationToken, Task<long>> HeadAsync { get; init; }

    /// <summary>
    /// The entries behind a number, those to come included. The sequence ends where the stream ends; one that only broke off
    /// must be taken up again in here, or fail.
    /// </summary>
    public required Func<long, CancellationToken, IAsyncEnumerable<T>> Read { get; init; }

    /// <summary>The number of an entry.</summary>
    public required Func<T, long> SeqOf { get; init; }

    /// <summary>Whether an entry takes content of earlier ones away (an erasure): those are then read anew. Default: none does.</summary>
    public Func<T, bool> Retracts { get; init; } = _ => false;
}
