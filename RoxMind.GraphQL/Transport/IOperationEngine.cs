namespace RoxMind.GraphQL.Transport;

/// <summary>
/// What the transports need from whatever executes GraphQL: text in, encoded results out. Nothing here knows a schema, a
/// type of the domain, or the library behind it.
/// </summary>
internal interface IOperationEngine
{
    /// <summary>Parses, checks and executes one operation.</summary>
    /// <param name="request">The operation.</param>
    /// <param name="caller">On whose behalf and with which kinds of operation allowed.</param>
    /// <param name="cancellationToken">The caller has gone, or the connection ends.</param>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    Task<OperationReply> ExecuteAsync(
        OperationRequest request,
        OperationCaller caller,
        CancellationToken cancellationToken
    );
}
