using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using RoxMind.GraphQL.Access.Settings;

namespace RoxMind.GraphQL.Access.Tokens;

/// <summary>Gives ASP.NET's JWT settings the values of ours.</summary>
internal sealed class JwtSettings(IOptions<AccessOptions> access) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const int MinKeyBytes = 32;
    private static readonly TimeSpan s_clockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Checks the settings before anything listens.</summary>
    /// <exception cref="AccessConfigurationException">They cannot be used.</exception>
    public static void Check(JwtOptions? jwt)
    {
        if (jwt is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(jwt.Audience))
        {
            throw new AccessConfigurationException("Access:Jwt needs an Audience: whom tokens are made out to.");
        }

        if (string.IsNullOrEmpty(jwt.Authority) == string.IsNullOrEmpty(jwt.SigningKey))
        {
            throw new AccessConfigurationException("Access:Jwt needs either an Authority or a SigningKey.");
        }

        if (
            !string.IsNullOrEmpty(jwt.SigningKey) && (KeyOf(jwt.SigningKey) is null || string.IsNullOrEmpty(jwt.Issuer))
        )
        {
            throw new AccessConfigurationException(
                $"Access:Jwt with a SigningKey needs an Issuer, and a key of at least {MinKeyBytes} bytes in Base64."
            );
        }
    }

    /// <inheritdoc/>
    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != JwtBearerDefaults.AuthenticationScheme || access.Value.Jwt is not { } jwt)
        {
            return;
        }

        options.Authority = string.IsNullOrEmpty(jwt.Authority) ? null : jwt.Authority;
        var parameters = options.TokenValidationParameters;
        parameters.ValidAudience = jwt.Audience;
        parameters.ValidIssuer = string.IsNullOrEmpty(jwt.Issuer) ? null : jwt.Issuer;
        parameters.ClockSkew = s_clockSkew;
        if (KeyOf(jwt.SigningKey) is { } key)
        {
            parameters.IssuerSigningKey = new SymmetricSecurityKey(key);
            parameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        }
    }

    /// <inheritdoc/>
    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    private static byte[]? KeyOf(string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        return Convert.TryFromBase64String(base64 ?? string.Empty, bytes, out var length) && length >= MinKeyBytes
            ? bytes[..length]
            : null;
    }
}
