using System.Buffers;

namespace RoxMind.GraphQL.Transport.Sse;

/// <summary>Writes server-sent events as graphql-sse names them; a client that does not read in time loses the connection.</summary>
internal sealed class EventStreamWriter(HttpContext http, TransportOptions options, TimeProvider clock)
{
    /// <summary>A comment: it keeps proxies from closing a quiet connection, and makes browsers see that it is open.</summary>
    private static readonly byte[] s_beat = ":\n\n"u8.ToArray();

    /// <summary>The empty data is what makes a browser's EventSource deliver the event.</summary>
    private static readonly byte[] s_complete = "event: complete\ndata: \n\n"u8.ToArray();

    /// <summary>Sends the head of the answer.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = $"{EventStream.MediaType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        // Proxies that gather an answer before they pass it on would hold back every event.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return SendAsync(s_beat, cancellationToken);
    }

    /// <summary>Sends one result.</summary>
    /// <param name="response">A response object, UTF-8.</param>
    /// <param name="cancellationToken">Gives up before the sending has begun.</param>
    public Task NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(response.Length + 32);
        buffer.Write("event: next\n"u8);
        foreach (var line in response.Span.Split((byte)'\n'))
        {
            buffer.Write("data: "u8);
            buffer.Write(response.Span[line]);
            buffer.Write("\n"u8);
        }

        buffer.Write("\n"u8);
        return SendAsync(buffer.WrittenMemory, cancellationToken);
    }

    /// <summary>Says that no more results follow.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => SendAsync(s_complete, cancellationToken);

    /// <summary>Shows that the connection is alive.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) => SendAsync(s_beat, cancellationToken);

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(options.SendTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await http.Response.Body.WriteAsync(bytes, either.Token);
            await http.Response.Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            http.Abort();
            throw;
        }
    }
}
