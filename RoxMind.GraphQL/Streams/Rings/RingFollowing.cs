using System.Runtime.CompilerServices;

namespace RoxMind.GraphQL.Streams.Rings;

/// <summary>Reads a stream as one unbroken sequence, from its source and from a ring.</summary>
internal static class RingFollowing
{
    /// <summary>
    /// Everything behind the reader's position: what the ring does not have comes from the source, until the ring has what
    /// follows. Numbers have no gaps, so the change from one to the other can neither lose nor repeat an entry. What is there at once comes
    /// together, in a list that is the next step's again.
    /// </summary>
    /// <param name="reader">The place in the ring.</param>
    /// <param name="replay">Entries behind a number from the source; null when entries that have gone are left out.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    /// <exception cref="TooSlowException">The reader had caught up and has not kept up.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<T>> FollowAsync<T>(
        RingReader<T> reader,
        Func<long, CancellationToken, IAsyncEnumerable<(long Seq, T Item)>>? replay,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var onCancel = cancellationToken.Register(reader.Stop);
        var items = new List<T>();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            items.Clear();
            switch (reader.TryRead(items))
            {
                case RingStatus.Read:
                    yield return items;
                    break;
                case RingStatus.Empty:
                    await reader.WaitAsync();
                    break;
                case RingStatus.Ended:
                    yield break;
                case RingStatus.Overrun:
                    throw new TooSlowException(reader.Position);
                case RingStatus.Missing when replay is null:
                    reader.Skip();
                    break;
                default:
                    var before = reader.Position;
                    await foreach (var (seq, missing) in replay!(before, cancellationToken))
                    {
                        reader.Position = seq;
                        items.Clear();
                        items.Add(missing);
                        yield return items;
                        if (!reader.IsMissing)
                        {
                            break;
                        }
                    }

                    if (reader.Position == before)
                    {
                        throw new InvalidOperationException($"The stream's source ends behind entry {before}.");
                    }

                    break;
            }
        }
    }
}
