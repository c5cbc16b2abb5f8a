namespace RoxMind.GraphQL.Access.Settings;

/// <summary>Which bearer tokens (JWT) are taken.</summary>
internal sealed class JwtOptions
{
    /// <summary>The identity provider, <c>https://login.example.org</c>: its keys are read from there. Either this or <see cref="SigningKey"/>.</summary>
    public string? Authority { get; set; }

    /// <summary>A shared secret (HMAC-SHA256) of at least 32 bytes, in Base64.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The issuer that tokens name; left out, the authority's own.</summary>
    public string? Issuer { get; set; }

    /// <summary>The audience that tokens name.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that holds <c>read</c>, <c>ingest</c> or <c>admin</c>. Default <c>role</c>.</summary>
    public string RoleClaim { get; set; } = "role";
}
