using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Access.Settings;

namespace RoxMind.GraphQL.Access.Tokens;

/// <summary>
/// Reads bearer tokens with ASP.NET's JWT settings. Not its handler: that one reads a header, and a WebSocket shows its token in
/// a message.
/// </summary>
internal sealed partial class TokenReader(
    IOptions<AccessOptions> access,
    IOptionsMonitor<JwtBearerOptions> settings,
    TimeProvider clock,
    ILogger<TokenReader> logger
)
{
    private static readonly JsonWebTokenHandler s_handler = new() { MapInboundClaims = false };
    private readonly JwtOptions? _options = access.Value.Jwt;

    /// <summary>Checks a token: signature, issuer, audience and time.</summary>
    /// <returns>Null when it is not good, or tokens are not taken.</returns>
    public async Task<TokenHolder?> ReadAsync(string token)
    {
        if (_options is null || !s_handler.CanReadToken(token))
        {
            return null;
        }

        var result = await s_handler.ValidateTokenAsync(token, Parameters());
        if (!result.IsValid)
        {
            LogRefused(result.Exception);
            return null;
        }

        var read = (JsonWebToken)result.SecurityToken;
        var role = read
            .Claims.Where(claim => claim.Type == _options.RoleClaim)
            .Select(claim => AccessRoles.Parse(claim.Value))
            .DefaultIfEmpty(AccessRole.None)
            .Max();
        return new TokenHolder($"{read.Issuer}|{read.Subject}", role, new DateTimeOffset(read.ValidTo, TimeSpan.Zero));
    }

    private TokenValidationParameters Parameters()
    {
        var jwt = settings.Get(JwtBearerDefaults.AuthenticationScheme);
        var parameters = jwt.TokenValidationParameters.Clone();
        parameters.ConfigurationManager = jwt.ConfigurationManager as BaseConfigurationManager;
        parameters.LifetimeValidator = (notBefore, expires, _, bounds) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return expires is { } end
                && now < end + bounds.ClockSkew
                && (notBefore is not { } start || now > start - bounds.ClockSkew);
        };
        return parameters;
    }

    [LoggerMessage(LogLevel.Information, "A token was refused")]
    private partial void LogRefused(Exception reason);
}
