using System.Net.WebSockets;
using RoxMind.Chaos.Load;

namespace RoxMind.Benchmarks.Gateway.Feeds;

/// <summary>Follows the event's feed over a WebSocket, takes it up again after every loss, and checks every number.</summary>
internal sealed class Subscriber(Uri service)
{
    private const string Query = """
        subscription($id: ID!, $after: Long!) {
          eventFeed(eventId: $id, after: $after) {
            seq at fact { __typename ... on SegmentDone { startNumber name gender segment timeS } }
          }
        }
        """;

    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>Number of the last entry.</summary>
    public long Last { get; private set; }

    /// <summary>Entries received.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Entries that were left out.</summary>
    public long Gaps { get; private set; }

    /// <summary>Entries that came again.</summary>
    public long Repeats { get; private set; }

    /// <summary>How often it had to connect again.</summary>
    public int Resumptions { get; private set; }

    /// <summary>How often it was told that it was too slow.</summary>
    public int TooSlow { get; private set; }

    /// <summary>Connects and reads until an entry has come.</summary>
    /// <param name="until">Number of the last entry that is waited for.</param>
    /// <param name="onEntry">Told of every entry; false drops the connection without a word.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(long until, Func<long, bool> onEntry, CancellationToken cancellationToken)
    {
        while (Last < until)
        {
            using var socket = await OpenAsync(cancellationToken);
            while (Last < until && await NextAsync(socket, cancellationToken) is { } seq)
            {
                Count(seq);
                if (!onEntry(seq))
                {
                    socket.Abort();
                    break;
                }
            }

            Resumptions += Last < until ? 1 : 0;
            TooSlow += (int?)socket.CloseStatus == 4410 ? 1 : 0;
        }
    }

    private void Count(long seq)
    {
        Deliveries++;
        Gaps += Math.Max(0, seq - Last - 1);
        Repeats += seq <= Last ? 1 : 0;
        Last = Math.Max(Last, seq);
    }

    private async Task<ClientWebSocket> OpenAsync(CancellationToken cancellationToken)
    {
        var socket = await JsonSockets.OpenAsync(service, cancellationToken);
        await socket.SubscribeAsync(Query, new { id = Timing.EventId, after = Last }, cancellationToken);
        return socket;
    }

    /// <summary>The next entry's number; null when the service has closed the connection.</summary>
    private async ValueTask<long?> NextAsync(ClientWebSocket socket, CancellationToken cancellationToken) =>
        await socket.ReceiveMessageAsync(_buffer, cancellationToken) is { } length
            ? Seq(_buffer.AsSpan(0, length))
            : null;

    private static long Seq(ReadOnlySpan<byte> message) =>
        JsonSockets.SeqOf(message) ?? throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(message));
}
