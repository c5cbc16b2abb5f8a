using System.Security.Claims;
using System.Text;

namespace RoxMind.GraphQL.Execution;

/// <summary>Everything about a caller that may decide what it sees, without who it is.</summary>
/// <param name="Key">Equal for callers who may see the same.</param>
/// <param name="Principal">
/// A principal with exactly what the key is made of: what is executed on its behalf cannot depend on anything else.
/// </param>
internal sealed record Audience(string Key, ClaimsPrincipal Principal)
{
    /// <summary>Claims that name one caller or one token, and give no right.</summary>
    private static readonly HashSet<string> _names = new(StringComparer.Ordinal)
    {
        ClaimTypes.Name,
        ClaimTypes.NameIdentifier,
        ClaimTypes.GivenName,
        ClaimTypes.Surname,
        ClaimTypes.Email,
        "sub",
        "name",
        "preferred_username",
        "email",
        "jti",
        "sid",
        "iat",
        "nbf",
        "exp",
    };

    /// <summary>The audience that a caller belongs to.</summary>
    public static Audience Of(ClaimsPrincipal user)
    {
        var identities = user.Identities.Select(Anonymous).ToList();
        return new Audience(KeyOf(user), new ClaimsPrincipal(identities));
    }

    /// <summary>The key of the audience that a caller belongs to.</summary>
    public static string KeyOf(ClaimsPrincipal user)
    {
        var isAuthenticated = user.Identities.Any(identity => identity.IsAuthenticated);
        var key = new StringBuilder(isAuthenticated ? "authenticated" : "anonymous");
        foreach (var text in user.Claims.Where(IsRight).Select(Text).Order(StringComparer.Ordinal))
        {
            key.Append('\n').Append(text);
        }

        return key.ToString();
    }

    private static bool IsRight(Claim claim) => !_names.Contains(claim.Type);

    private static ClaimsIdentity Anonymous(ClaimsIdentity identity) =>
        new(
            identity
                .Claims.Where(IsRight)
                .Select(claim => new Claim(claim.Type, claim.Value, claim.ValueType, claim.Issuer)),
            identity.AuthenticationType,
            identity.NameClaimType,
            identity.RoleClaimType
        );

    private static string Text(Claim claim) =>
        $"{claim.Type.Length}:{claim.Type}={claim.Value.Length}:{claim.Value}@{claim.Issuer}";
}
