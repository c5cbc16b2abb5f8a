using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>Accepts WebSockets that speak graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(
    IOperationEngine engine,
    ICallerGate gate,
    IOptions<TransportOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<SocketEndpoint> logger
)
{
    /// <summary>The one subprotocol.</summary>
    public const string Subprotocol = "graphql-transport-ws";

    private readonly TransportOptions _options = options.Value;

    /// <summary>Holds one connection until it ends.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (!IsOriginAllowed(http.Request))
        {
            // A page of another site would otherwise talk to a service on the reader's own machine.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var speaksIt = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol, StringComparer.Ordinal);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(speaksIt ? Subprotocol : null);
        using var channel = new SocketChannel(socket, SharedUpgrade.OutputOf(http), _options, clock);
        if (!speaksIt)
        {
            await channel.CloseAsync(
                CloseCode.SubprotocolNotAcceptable,
                $"The subprotocol is {Subprotocol}",
                http.RequestAborted
            );
            return;
        }

        var operations = new SocketOperations(engine, gate, channel, http, _options, logger);
        using var connection = new SocketConnection(
            channel,
            operations,
            (payload, cancellationToken) => gate.AdmitAsync(http, payload, cancellationToken),
            _options,
            clock,
            http.RequestAborted
        );
        await connection.RunAsync(lifetime.ApplicationStopping);
    }

    private bool IsOriginAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || _options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
