using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Streams.Rings;
using RoxMind.GraphQL.Telemetry;

namespace RoxMind.GraphQL.Streams;

#pragma warning disable CA1001, S2930 // the source has no timer and no handle, and may be cancelled after everything has ended
/// <summary>The one reading of a stream in this process.</summary>
internal sealed class StreamFeed(LiveStream stream, StreamOptions options)
{
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its latest entries.</summary>
    public StreamRing<LiveItem> Ring { get; } = new(options.MaxBehind, long.MaxValue);

    /// <summary>Completes when the reading has begun, or has failed to.</summary>
    public Task Started => _started.Task;

    /// <summary>Why the reading has ended; null when the stream has, or nobody listened any more.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>How many groups read it. The hub counts.</summary>
    public int Groups { get; set; }

    /// <summary>Reads until the stream ends or <see cref="Stop"/> is called.</summary>
    public async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            var head = await stream.HeadAsync(_ending.Token);
            Ring.Start(head);
            _started.TrySetResult();
            await foreach (var item in stream.ReadAsync(head, _ending.Token))
            {
                if (item.Retracts)
                {
                    Ring.Forget();
                }

                Ring.Append(item.Seq, item, 0);
                Ring.Tell();
                if (GatewayMeter.FeedLag.Enabled && item.Value is FeedEntry entry)
                {
                    GatewayMeter.FeedLag.Record((TimeProvider.System.GetUtcNow() - entry.At).TotalSeconds);
                }
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
#pragma warning disable CA1031 // boundary: every listener gets the fault as its last response, where it is also logged
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault = fault;
        }
        finally
        {
            Ring.End();
            _started.TrySetResult();
        }
    }

    /// <summary>Ends the reading.</summary>
    public void Stop() => _ = _ending.CancelAsync();
}
