namespace RoxMind.GraphQL.Streams.Rings;

/// <summary>What a reader finds in a ring.</summary>
internal enum RingStatus
{
    /// <summary>The next entry, and more where they were there.</summary>
    Read = 0,

    /// <summary>Nothing new yet.</summary>
    Empty = 1,

    /// <summary>The next entry is not in the ring any more, or was never in it: it must be read from its source.</summary>
    Missing = 2,

    /// <summary>The next entry has left the ring before this reader took it: the reader is too slow.</summary>
    Overrun = 3,

    /// <summary>There is nothing more to come.</summary>
    Ended = 4,
}
