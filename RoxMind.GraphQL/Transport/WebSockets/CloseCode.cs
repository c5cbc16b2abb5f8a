namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>The close codes of graphql-transport-ws, and one of our own.</summary>
internal enum CloseCode
{
    /// <summary>The service stops; connect again elsewhere or later.</summary>
    GoingAway = 1001,

    /// <summary>A message is longer than allowed.</summary>
    TooLarge = 1009,

    /// <summary>A message is not what the protocol asks for.</summary>
    BadMessage = 4400,

    /// <summary>An operation came before the connection was acknowledged, or the init did not say who asks.</summary>
    Unauthorized = 4401,

    /// <summary>What the init said is not good, or not any more.</summary>
    Forbidden = 4403,

    /// <summary>The client does not speak graphql-transport-ws.</summary>
    SubprotocolNotAcceptable = 4406,

    /// <summary>No <c>connection_init</c> came in time.</summary>
    InitTimeout = 4408,

    /// <summary>An operation has the id of one that still runs.</summary>
    DuplicateOperation = 4409,

    /// <summary>The client did not read fast enough; the reason says how to resume. Not a code of the protocol's own.</summary>
    TooSlow = 4410,

    /// <summary>A second <c>connection_init</c> came, or too many from one place.</summary>
    TooManyInits = 4429,
}
