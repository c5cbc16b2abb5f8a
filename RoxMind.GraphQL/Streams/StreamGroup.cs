using RoxMind.GraphQL.Streams.Rings;

namespace RoxMind.GraphQL.Streams;

#pragma warning disable CA1001, S2930 // the source has no timer and no handle, and may be cancelled after everything has ended
/// <summary>Subscribers of one stream who get the same responses: each entry is executed and encoded once for all.</summary>
internal sealed class StreamGroup(
    GroupKey key,
    LiveStream stream,
    StreamFeed feed,
    IStreamEncoder encoder,
    StreamOptions options,
    TimeProvider clock
)
{
    private readonly CancellationTokenSource _ending = new();

    /// <summary>What they have in common.</summary>
    public GroupKey Key => key;

    /// <summary>The reading behind it.</summary>
    public StreamFeed Feed => feed;

    /// <summary>The latest responses.</summary>
    public StreamRing<ReadOnlyMemory<byte>> Ring { get; } = new(options.MaxBehind, options.MaxBehindBytes);

    /// <summary>What the stream ends with when it cannot go on; null otherwise.</summary>
    public ReadOnlyMemory<byte>? Farewell { get; private set; }

    /// <summary>How many subscribers there are. The hub counts.</summary>
    public int Members { get; set; }

    /// <summary>Encodes until the stream ends or <see cref="Stop"/> is called.</summary>
    public async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            await feed.Started.WaitAsync(_ending.Token);
            await EncodeAllAsync(_ending.Token);
            if (feed.Fault is { } fault)
            {
                Farewell = await encoder.EncodeFaultAsync(fault, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
#pragma warning disable CA1031 // boundary: the encoder reports the fault, and every subscriber gets it as the last response
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Farewell = await encoder.EncodeFaultAsync(fault, CancellationToken.None);
        }
        finally
        {
            Ring.End();
        }
    }

    /// <summary>Responses to the entries behind a number, straight from the stream's source.</summary>
    public IAsyncEnumerable<(long Seq, ReadOnlyMemory<byte> Response)> ReplayAsync(
        long after,
        CancellationToken cancellationToken
    ) =>
        stream
            .ReadAsync(after, cancellationToken)
            .Select(async (item, token) => (item.Seq, await encoder.EncodeAsync(item.Value, token)));

    /// <summary>The response to a fault that only one subscriber met.</summary>
    public Task<ReadOnlyMemory<byte>> DescribeAsync(Exception fault) =>
        encoder.EncodeFaultAsync(fault, CancellationToken.None);

    /// <summary>Ends the encoding.</summary>
    public void Stop() => _ = _ending.CancelAsync();

    private async Task EncodeAllAsync(CancellationToken cancellationToken)
    {
        using var reader = stream.IsLog
            ? feed.Ring.JoinAtHead(onOverrun: null)
            : feed.Ring.JoinAtNewest(onOverrun: null);
        Ring.Start(reader.Position);
        var items = RingFollowing.FollowAsync(reader, stream.IsLog ? Replay : null, cancellationToken);
        await using var reading = items.GetAsyncEnumerator(cancellationToken);
        var moving = reading.MoveNextAsync();
        while (await moving)
        {
            foreach (var item in reading.Current)
            {
                if (item.Retracts)
                {
                    Ring.Forget();
                }

                var response = await encoder.EncodeAsync(item.Value, cancellationToken);
                Ring.Append(item.Seq, response, response.Length);
            }

            moving = reading.MoveNextAsync();
            if (!moving.IsCompleted)
            {
                // What comes during the pause is told together.
                Ring.Tell();
                await Task.Delay(options.SendEvery, clock, cancellationToken);
            }
        }

        IAsyncEnumerable<(long Seq, LiveItem Item)> Replay(long after, CancellationToken token) =>
            stream.ReadAsync(after, token).Select(item => (item.Seq, item));
    }
}
