using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Transport;

/// <summary>Bounds of the GraphQL transports.</summary>
internal sealed class TransportOptions
{
    /// <summary>Longest request body, query string or WebSocket message, bytes. Default 64 KiB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxRequestBytes { get; set; } = 64 * 1024;

    /// <summary>Most operations in one batched HTTP request. Default 10.</summary>
    [Range(1, 100)]
    public int MaxBatch { get; set; } = 10;

    /// <summary>Most operations that run at once on one WebSocket. Default 64.</summary>
    [Range(1, 10_000)]
    public int MaxOperationsPerSocket { get; set; } = 64;

    /// <summary>How long a WebSocket may take to send <c>connection_init</c>. Default 5 s.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one message may take to leave, on a WebSocket or as a server-sent event, before the connection is given up. Default 30 s.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long server-sent events may be quiet before a comment shows that the connection is alive. Default 12 s.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// Origins of pages, besides our own, that may open a WebSocket: <c>https://example.org</c>. Browsers send the origin;
    /// other clients send none and are not held up by this.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];
}
