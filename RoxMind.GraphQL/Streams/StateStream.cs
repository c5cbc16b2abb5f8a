namespace RoxMind.GraphQL.Streams;

/// <summary>A live stream of states, numbered as they are read.</summary>
internal sealed class StateStream<T>(string key, Func<CancellationToken, IAsyncEnumerable<T>> read)
    : LiveStream<T>(key, after: 0, isLog: false)
{
    /// <inheritdoc/>
    public override Task<long> HeadAsync(CancellationToken cancellationToken) => Task.FromResult(0L);

    /// <inheritdoc/>
    public override IAsyncEnumerable<LiveItem> ReadAsync(long after, CancellationToken cancellationToken) =>
        read(cancellationToken).Select((state, index) => new LiveItem(index + 1, state, Retracts: false));
}
