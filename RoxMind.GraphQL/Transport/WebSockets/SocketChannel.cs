using System.Net.WebSockets;
using System.Text;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>Whole text messages over one WebSocket: bounded on the way in, one at a time on the way out.</summary>
/// <param name="socket">The WebSocket.</param>
/// <param name="output">What is under it; null where frames cannot be written beside it.</param>
/// <param name="options">Bounds.</param>
/// <param name="clock">Time of the bounds.</param>
internal sealed class SocketChannel(
    WebSocket socket,
    SharedStream? output,
    TransportOptions options,
    TimeProvider clock
) : IDisposable
{
    private const int MaxCloseReasonBytes = 123;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = new byte[4096];

    /// <summary>The next message; valid until the next call.</summary>
    public async Task<SocketFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return SocketFrame.Closed;
            }

            length += part.Count;
            if (length > options.MaxRequestBytes)
            {
                return SocketFrame.TooLarge;
            }

            if (part.EndOfMessage)
            {
                return part.MessageType == WebSocketMessageType.Text
                    ? new SocketFrame(SocketFrameKind.Text, _buffer.AsMemory(0, length))
                    : SocketFrame.Binary;
            }

            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, options.MaxRequestBytes + 1));
            }
        }
    }

    /// <summary>Sends a message; a client that does not read in time loses the connection.</summary>
    /// <param name="message">The message, UTF-8.</param>
    /// <param name="cancellationToken">
    /// Gives up before the sending has begun. A message under way is never cancelled: that would tear down the connection,
    /// and every other operation on it.
    /// </param>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State == WebSocketState.Open)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await SendWholeAsync(message);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends messages that are there together, as one piece: sending is most of what a small one costs.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="cancellationToken">Gives up before the sending has begun.</param>
    public async Task SendAsync(NextFrames messages, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State != WebSocketState.Open)
            {
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (output is not null)
            {
                await WatchAsync(output.WriteAsync(messages.Bytes, CancellationToken.None).AsTask());
                return;
            }

            foreach (var message in messages.Messages)
            {
                await SendWholeAsync(message);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye. Only the first goodbye is said.</summary>
    public async Task CloseAsync(CloseCode code, string reason, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var late = new CancellationTokenSource(options.SendTimeout, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shortened(reason), either.Token);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Answers a client's goodbye.</summary>
    public async Task AnswerCloseAsync(CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sending.Dispose();

    private Task SendWholeAsync(ReadOnlyMemory<byte> message) =>
        WatchAsync(
            socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask()
        );

    private async Task WatchAsync(Task sending)
    {
        try
        {
            // Nearly every message leaves at once: only those that do not are timed.
            if (sending.IsCompleted)
            {
                await sending;
                return;
            }

            await sending.WaitAsync(options.SendTimeout, clock);
        }
        catch (TimeoutException late)
        {
            socket.Abort();
            _ = sending.ContinueWith(
                static failed => failed.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default
            );
            throw new OperationCanceledException("The client does not read.", late);
        }
    }

    private static string Shortened(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MaxCloseReasonBytes)
        {
            reason = reason[..^1];
        }

        return reason;
    }
}
