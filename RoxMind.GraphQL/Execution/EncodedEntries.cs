using System.Runtime.CompilerServices;

namespace RoxMind.GraphQL.Execution;

/// <summary>Reads the entries of a stream that is one subscriber's own, encoded.</summary>
internal static class EncodedEntries
{
    /// <summary>Reads them; why the stream cannot go on is the last.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(
        IAsyncEnumerable<object?> entries,
        SubscriptionEncoder encoder,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var source = entries.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (hasNext, failure) = await MoveAsync(source, encoder, cancellationToken);
            if (hasNext)
            {
                yield return [await encoder.EncodeAsync(source.Current, cancellationToken)];
            }
            else
            {
                if (failure is { } last)
                {
                    yield return [last];
                }

                yield break;
            }
        }
    }

    private static async ValueTask<(bool HasNext, ReadOnlyMemory<byte>? Failure)> MoveAsync(
        IAsyncEnumerator<object?> source,
        SubscriptionEncoder encoder,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // boundary: the encoder reports the fault, and the subscriber gets it as the last response
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (false, await encoder.EncodeFaultAsync(fault, CancellationToken.None));
        }
    }
}
