using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>Lets everybody in until their credentials are revoked.</summary>
internal sealed class RevocableGate : ICallerGate, IDisposable
{
    private readonly CancellationTokenSource _revocation = new();

    public Task RevokeAsync() => _revocation.CancelAsync();

    public ValueTask<Admission> AdmitAsync(
        HttpContext http,
        JsonElement? initPayload,
        CancellationToken cancellationToken
    ) => new(new Admission.Admitted(new Caller(new ClaimsPrincipal(), string.Empty, _revocation.Token)));

    public TimeSpan? Take(Caller caller) => null;

    public void Dispose() => _revocation.Dispose();
}
