using System.Net;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Access;

/// <summary>
/// While there are no access rules: serves only what comes from this machine and was addressed to it. A page of another site
/// can make its own name lead to this machine, and would otherwise read everything through the browser.
/// </summary>
internal sealed class LoopbackGuard(KeyRing keys, IConfiguration configuration)
{
    private readonly string[] _otherHosts =
        configuration["AllowedHosts"]
            ?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(host => host != "*")
            .ToArray()
        ?? [];

    /// <summary>Passes a request on, or refuses it.</summary>
    public async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        if (!keys.IsOpen || (IsLocal(http.Connection.LocalIpAddress) && IsForUs(http.Request.Host.Host)))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(
            ErrorResponse.Write(
                ErrorCodes.Forbidden,
                "Without access keys only this machine is served, as 127.0.0.1 or localhost."
            ),
            http.RequestAborted
        );
    }

    /// <summary>Connections that have no address, as through a Unix socket, are from this machine.</summary>
    private static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private bool IsForUs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        || _otherHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
