using System.Security.Claims;

namespace RoxMind.GraphQL.Transport;

/// <summary>Who asks, and what the way they came by can carry.</summary>
/// <param name="User">The authenticated user, or an anonymous one.</param>
/// <param name="Services">Services for as long as the operation runs.</param>
/// <param name="Allowed">Kinds of operation that this transport can answer.</param>
internal sealed record OperationCaller(ClaimsPrincipal User, IServiceProvider Services, OperationKinds Allowed);
