namespace RoxMind.GraphQL.Access.Settings;

/// <summary>
/// Who may use the service. Without a key and without <see cref="Jwt"/> it serves this machine only, and everything is allowed.
/// Keys that are added or removed in <c>appsettings.json</c> count within seconds, without a restart.
/// </summary>
internal sealed class AccessOptions
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "Access";

    /// <summary>The keys.</summary>
    public IList<ApiKeyOptions> Keys { get; } = [];

    /// <summary>Tokens of an identity provider; null when there is none.</summary>
    public JwtOptions? Jwt { get; set; }

    /// <summary>How much one caller may ask.</summary>
    public RateOptions Rate { get; set; } = new();
}
