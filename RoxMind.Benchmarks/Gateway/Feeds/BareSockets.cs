using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RoxMind.Benchmarks.Gateway.Feeds;

/// <summary>
/// The same bytes to as many connections by nothing but a loop of <c>send</c>: what the system itself takes for a delivery on this machine, which
/// no service can be below.
/// </summary>
internal sealed class BareSockets : IAsyncDisposable
{
    private const string ProcessorTimeOfThread = "/proc/thread-self/schedstat";
    private readonly List<Socket> _senders = [];
    private readonly List<Socket> _receivers = [];
    private readonly List<Task> _reading = [];

    private BareSockets() { }

    /// <summary>Connects so many, each of which is read at once.</summary>
    public static async Task<BareSockets> ConnectAsync(int count, CancellationToken cancellationToken)
    {
        var sockets = new BareSockets();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        for (var i = 0; i < count; i++)
        {
            var receiver = new Socket(SocketType.Stream, ProtocolType.Tcp);
            sockets._receivers.Add(receiver);
            await receiver.ConnectAsync(listener.LocalEndpoint, cancellationToken);
            var sender = await listener.AcceptSocketAsync(cancellationToken);
            sender.NoDelay = true;
            sockets._senders.Add(sender);
        }

        sockets._reading.AddRange(sockets._receivers.Select(DrainAsync));
        return sockets;
    }

    /// <summary>Sends a message to everybody, again and again at a pace; microseconds of processor time a message.</summary>
    public double Send(byte[] message, int times, int perSecond)
    {
        var used = 0.0;
        var thread = new Thread(() =>
        {
            var before = ProcessorMicroseconds();
            for (var i = 0; i < times; i++)
            {
                foreach (var sender in _senders)
                {
                    sender.Send(message);
                }

                Thread.Sleep(1000 / perSecond);
            }

            used = ProcessorMicroseconds() - before;
        });
        thread.Start();
        thread.Join();
        return used / ((double)times * _senders.Count);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _senders.ForEach(socket => socket.Dispose());
        await Task.WhenAll(_reading);
        _receivers.ForEach(socket => socket.Dispose());
    }

    private static async Task DrainAsync(Socket receiver)
    {
        var buffer = new byte[4096];
        try
        {
            while (await receiver.ReceiveAsync(buffer) > 0)
            {
                // What comes is of no interest.
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }

    /// <summary>The first figure of the file is the nanoseconds that the thread has run.</summary>
    private static double ProcessorMicroseconds() =>
        long.Parse(File.ReadAllText(ProcessorTimeOfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0;
}
