namespace RoxMind.GraphQL.Streams;

/// <summary>
/// What the resolver of a subscription returns: a live stream that is read, executed and encoded once for everyone who follows
/// it in the same words and may see the same, however many they are.
/// </summary>
/// <remarks>
/// There are two kinds. A <em>log</em> keeps its entries: a subscriber says after which one to start, and gets each behind it
/// exactly once. <em>States</em> replace each other: a subscriber gets the newest at once, and may miss some on the way to
/// the next.
/// </remarks>
internal abstract class LiveStream(string key, long after, bool isLog)
{
    /// <summary>Name of the argument of a subscription that says after which entry to start; it parts no followers.</summary>
    public const string AfterArgument = "after";

    /// <summary>Names the stream: whoever gives the same key reads the same entries.</summary>
    public string Key => key;

    /// <summary>Number of the last entry that the subscriber has seen; 0 for states.</summary>
    public long After => after;

    /// <summary>Whether entries are kept; otherwise each replaces the one before.</summary>
    public bool IsLog => isLog;

    /// <summary>A stream whose entries are kept.</summary>
    /// <param name="key">Names the stream: kind and id, as in <c>event:s7-berlin</c>.</param>
    /// <param name="after">Number of the last entry that the subscriber has seen.</param>
    /// <param name="reading">How it is read.</param>
    public static LiveStream<T> Log<T>(string key, long after, LogReading<T> reading) =>
        new LoggedStream<T>(key, Math.Max(0, after), reading);

    /// <summary>A stream of states, each of which replaces the one before.</summary>
    /// <param name="key">Names the stream: kind and id, as in <c>import:42</c>.</param>
    /// <param name="read">The state now and at every change; the sequence ends with the last.</param>
    public static LiveStream<T> States<T>(string key, Func<CancellationToken, IAsyncEnumerable<T>> read) =>
        new StateStream<T>(key, read);

    /// <summary>Number of the last entry there is.</summary>
    public abstract Task<long> HeadAsync(CancellationToken cancellationToken);

    /// <summary>The entries behind a number, those to come included.</summary>
    public abstract IAsyncEnumerable<LiveItem> ReadAsync(long after, CancellationToken cancellationToken);
}
