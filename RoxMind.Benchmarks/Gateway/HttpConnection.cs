using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>
/// A connection that sends one request over and over. It does as little as possible for each answer, because it shares the machine with what is
/// measured.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const int MostBytes = 128 * 1024;
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[MostBytes];
    private readonly byte[] _request;

    private HttpConnection(byte[] request) => _request = request;

    /// <summary>The bytes of a request.</summary>
    public static byte[] Request(Uri url, string path, string json) =>
        Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"
        );

    /// <summary>Opens one.</summary>
    public static async Task<HttpConnection> OpenAsync(Uri url, byte[] request, CancellationToken cancellationToken)
    {
        var connection = new HttpConnection(request);
        await connection._socket.ConnectAsync(IPAddress.Loopback, url.Port, cancellationToken);
        return connection;
    }

    /// <summary>Sends the request; the body of its answer, until the next one.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ExchangeAsync(CancellationToken cancellationToken)
    {
        await _socket.SendAsync(_request, cancellationToken);
        var read = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(read), cancellationToken);
            read += part;
            if (part == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            var head = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) + 4;
            if (head >= 4 && Length(_buffer.AsSpan(0, head)) is { } length)
            {
                if (read >= head + length)
                {
                    return _buffer.AsMemory(head, length);
                }
            }
            else if (head >= 4 && _buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
            {
                return _buffer.AsMemory(head, Unchunk(_buffer, head, read));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

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
