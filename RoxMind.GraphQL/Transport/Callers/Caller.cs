using System.Security.Claims;

namespace RoxMind.GraphQL.Transport.Callers;

/// <summary>Somebody who may come in.</summary>
/// <param name="User">Who it is.</param>
/// <param name="Budget">Whose operations are counted together.</param>
/// <param name="Revoked">Cancelled when they may stay no longer.</param>
internal sealed record Caller(ClaimsPrincipal User, string Budget, CancellationToken Revoked);
