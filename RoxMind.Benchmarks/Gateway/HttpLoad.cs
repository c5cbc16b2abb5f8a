using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>
/// Sends one request over and over on a few connections. It does as little as possible for each answer, because it shares
/// the machine with what is measured.
/// </summary>
internal sealed class HttpLoad(Uri url, string path, string json, int connections)
{
    private readonly byte[] _request = Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"
    );

    /// <summary>One answer's body.</summary>
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var connection = await ConnectAsync(cancellationToken);
        var buffer = new byte[256 * 1024];
        var (head, length) = await ExchangeAsync(connection, buffer, cancellationToken);
        return Encoding.UTF8.GetString(buffer, head, length);
    }

    /// <summary>Requests a second.</summary>
    public async Task<double> RateAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(_ => SendAsync(watch, time, cancellationToken))
        );
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<int> SendAsync(Stopwatch watch, TimeSpan time, CancellationToken cancellationToken)
    {
        using var connection = await ConnectAsync(cancellationToken);
        var buffer = new byte[256 * 1024];
        var count = 0;
        while (watch.Elapsed < time)
        {
            await ExchangeAsync(connection, buffer, cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, url.Port, cancellationToken);
        return socket;
    }

    /// <summary>One request and its answer; where the body lies in the buffer.</summary>
    private async ValueTask<(int Head, int Length)> ExchangeAsync(
        Socket connection,
        byte[] buffer,
        CancellationToken cancellationToken
    )
    {
        await connection.SendAsync(_request, cancellationToken);
        var read = 0;
        while (true)
        {
            var part = await connection.ReceiveAsync(buffer.AsMemory(read), cancellationToken);
            read += part;
            if (part == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            var head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) + 4;
            if (head >= 4 && Length(buffer.AsSpan(0, head)) is { } length)
            {
                if (read >= head + length)
                {
                    return (head, length);
                }
            }
            else if (head >= 4 && buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
            {
                return (head, Unchunk(buffer, head, read));
            }
        }
    }

    private static int? Length(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        }

        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return null;
        }

        var number = head[(at + "Content-Length: "u8.Length)..];
        return int.Parse(number[..number.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    private static int Unchunk(byte[] buffer, int head, int read)
    {
        var (from, to) = (head, head);
        while (from < read)
        {
            var line = buffer.AsSpan(from).IndexOf("\r\n"u8);
            var length = int.Parse(buffer.AsSpan(from, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Array.Copy(buffer, from + line + 2, buffer, to, length);
            to += length;
            from += line + 2 + length + 2;
        }

        return to - head;
    }
}
