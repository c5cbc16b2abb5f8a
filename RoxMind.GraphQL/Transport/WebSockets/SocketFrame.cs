namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>One message from a client, or the end of the conversation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">UTF-8 text of a text message.</param>
internal readonly record struct SocketFrame(SocketFrameKind Kind, ReadOnlyMemory<byte> Text)
{
    /// <summary>The client said goodbye.</summary>
    public static SocketFrame Closed { get; } = new(SocketFrameKind.Closed, default);

    /// <summary>The message is longer than allowed.</summary>
    public static SocketFrame TooLarge { get; } = new(SocketFrameKind.TooLarge, default);

    /// <summary>The message is not text.</summary>
    public static SocketFrame Binary { get; } = new(SocketFrameKind.Binary, default);
}
