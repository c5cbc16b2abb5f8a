namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>What came over a WebSocket.</summary>
internal enum SocketFrameKind
{
    /// <summary>A text message.</summary>
    Text = 0,

    /// <summary>The client said goodbye.</summary>
    Closed = 1,

    /// <summary>A message longer than allowed.</summary>
    TooLarge = 2,

    /// <summary>A binary message, which the protocol has not.</summary>
    Binary = 3,
}
