using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Access.Tokens;

/// <summary>Somebody with a token.</summary>
/// <param name="Name">Who it is: the token's subject.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Expires">Until when.</param>
internal sealed record TokenHolder(string Name, AccessRole Role, DateTimeOffset Expires);
