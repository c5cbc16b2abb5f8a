using System.Security.Claims;
using System.Text.Json;

namespace RoxMind.GraphQL.Transport.Callers;

/// <summary>Lets everybody in: for an application that has no rules of its own.</summary>
internal sealed class OpenGate : ICallerGate
{
    private static readonly Admission s_everybody = new Admission.Admitted(
        new Caller(new ClaimsPrincipal(new ClaimsIdentity()), string.Empty, CancellationToken.None)
    );

    /// <inheritdoc/>
    public ValueTask<Admission> AdmitAsync(
        HttpContext http,
        JsonElement? initPayload,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(s_everybody);

    /// <inheritdoc/>
    public TimeSpan? Take(Caller caller) => null;
}
