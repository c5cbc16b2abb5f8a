using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Transport;

/// <summary>Bounds of the GraphQL transports.</summary>
internal sealed class TransportOptions
{
    /// <summary>
    /// Longest request body or WebSocket message, bytes. Default 512 KiB: 500 splits or 200 results with all that can be said of them.
    /// </summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxRequestBytes { get; set; } = 512 * 1024;

    /// <summary>
    /// Longest document, bytes: its parsing and validation cost more than the reading of variables. Those of a batch count together. Also
    /// the longest query string. Default 64 KiB.
    /// </summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxDocumentBytes { get; set; } = 64 * 1024;

    /// <summary>Most operations in one batched HTTP request. Default 10.</summary>
    [Range(1, 100)]
    public int MaxBatch { get; set; } = 10;

    /// <summary>Most operations that run at once on one WebSocket. Default 64.</summary>
    [Range(1, 10_000)]
    public int MaxOperationsPerSocket { get; set; } = 64;

    /// <summary>How long a WebSocket may take to send <c>connection_init</c>. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one message may take to leave, on a WebSocket or as a server-sent event, before the connection is given up. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "30.00:00:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long server-sent events may be quiet before a comment shows that the connection is alive. Default 12 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// Origins of pages, besides our own, that may ask and open a WebSocket: <c>https://example.org</c>. Browsers send the origin;
    /// other clients send none and are not held up by this.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Headers that pages of those origins may send besides the usual ones: media types, credentials, trace context, and the names that
    /// Apollo's clients send.
    /// </summary>
    public IList<string> AllowedHeaders { get; } = [];
}
