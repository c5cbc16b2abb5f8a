namespace RoxMind.GraphQL.Streams;

/// <summary>A live stream of values of one type; by itself it can also be read alone.</summary>
internal abstract class LiveStream<T>(string key, long after, bool isLog)
    : LiveStream(key, after, isLog),
        IAsyncEnumerable<T>
{
    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ReadAsync(After, cancellationToken).Select(item => (T)item.Value!).GetAsyncEnumerator(cancellationToken);
}
