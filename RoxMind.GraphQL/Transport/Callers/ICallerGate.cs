using System.Text.Json;

namespace RoxMind.GraphQL.Transport.Callers;

/// <summary>Decides who may come in and how much they may ask; the transports only carry its answers.</summary>
internal interface ICallerGate
{
    /// <summary>Looks at who asks.</summary>
    /// <param name="http">The request, or the handshake of a WebSocket.</param>
    /// <param name="initPayload">What a WebSocket client said in <c>connection_init</c>; null for other requests.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    ValueTask<Admission> AdmitAsync(HttpContext http, JsonElement? initPayload, CancellationToken cancellationToken);

    /// <summary>Counts one operation.</summary>
    /// <returns>Null when it may run, else how long to wait before the next attempt.</returns>
    TimeSpan? Take(Caller caller);
}
