using System.Runtime.CompilerServices;
using RoxMind.GraphQL.Streams.Rings;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Streams;

#pragma warning disable CA1001, S2930 // the source has no timer and no handle, and may be cancelled after everything has ended
/// <summary>One subscriber's responses: what was there before it came, then what its group gets.</summary>
internal sealed class StreamMember(StreamHub hub, GroupKey key, LiveStream stream, IStreamEncoder encoder)
    : IAsyncEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>>,
        ISubscriberPace
{
    private readonly CancellationTokenSource _tooSlow = new();
    private RingReader<ReadOnlyMemory<byte>>? _reader;

    /// <inheritdoc/>
    public CancellationToken TooSlow => _tooSlow.Token;

    /// <inheritdoc/>
    public string Resume =>
        stream.IsLog ? $"{LiveStream.AfterArgument}={_reader?.Position ?? stream.After}" : "subscribe again";

    /// <inheritdoc/>
    public IAsyncEnumerator<IReadOnlyList<ReadOnlyMemory<byte>>> GetAsyncEnumerator(
        CancellationToken cancellationToken = default
    ) => ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var group = hub.Enter(key, stream, encoder);
        try
        {
            using var reader = stream.IsLog
                ? group.Ring.JoinAfter(stream.After, TellTooSlow)
                : group.Ring.JoinAtNewest(onOverrun: null);
            _reader = reader;
            await using var responses = RingFollowing
                .FollowAsync(reader, stream.IsLog ? group.ReplayAsync : null, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                var (hasNext, failure) = await MoveAsync(group, responses, cancellationToken);
                if (hasNext)
                {
                    yield return responses.Current;
                }
                else
                {
                    if ((failure ?? group.Farewell) is { } last)
                    {
                        yield return [last];
                    }

                    yield break;
                }
            }
        }
        finally
        {
            hub.Leave(group);
        }
    }

    private static async ValueTask<(bool HasNext, ReadOnlyMemory<byte>? Failure)> MoveAsync(
        StreamGroup group,
        IAsyncEnumerator<IReadOnlyList<ReadOnlyMemory<byte>>> responses,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await responses.MoveNextAsync(), null);
        }
        catch (Exception ending) when (ending is TooSlowException || cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // boundary: the encoder reports the fault, and the subscriber gets it as the last response
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (false, await group.DescribeAsync(fault));
        }
    }

    private void TellTooSlow() => _ = _tooSlow.CancelAsync();
}
