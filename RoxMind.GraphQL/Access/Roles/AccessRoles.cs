using System.Security.Claims;

namespace RoxMind.GraphQL.Access.Roles;

/// <summary>Roles as callers carry them.</summary>
internal static class AccessRoles
{
    private const string RoleClaim = "roxmind:role";
    private static readonly AccessRole[] s_given = [AccessRole.Read, AccessRole.Ingest, AccessRole.Admin];

    /// <summary>Reads the name of a role that a key or a token gives; anything else is none.</summary>
    public static AccessRole Parse(string? name) =>
        Array.Find(s_given, role => role.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Somebody with a role.</summary>
    /// <param name="name">Who it is.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="scheme">How they showed it; null for callers who did not have to.</param>
    public static ClaimsPrincipal Principal(string name, AccessRole role, string? scheme) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(RoleClaim, role.ToString())], scheme));

    /// <summary>What somebody may do.</summary>
    public static AccessRole RoleOf(ClaimsPrincipal? user) => Parse(user?.FindFirst(RoleClaim)?.Value);
}
