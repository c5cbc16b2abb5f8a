namespace RoxMind.GraphQL.Streams;

/// <summary>A live stream whose entries are kept.</summary>
internal sealed class LoggedStream<T>(string key, long after, LogReading<T> reading)
    : LiveStream<T>(key, after, isLog: true)
{
    /// <inheritdoc/>
    public override Task<long> HeadAsync(CancellationToken cancellationToken) => reading.HeadAsync(cancellationToken);

    /// <inheritdoc/>
    public override IAsyncEnumerable<LiveItem> ReadAsync(long after, CancellationToken cancellationToken) =>
        reading
            .Read(after, cancellationToken)
            .Select(entry => new LiveItem(reading.SeqOf(entry), entry, reading.Retracts(entry)));
}
