using System.Text;
using Microsoft.Net.Http.Headers;
using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Access;

/// <summary>
/// Lets only admins see the dashboard and the metrics. A browser asks for user and password there, and the key is the password; everywhere else
/// that way in is closed, because a browser would show the key for any page that asks for something.
/// </summary>
internal static class DashboardGuard
{
    /// <summary>Where the dashboard is.</summary>
    public const string Path = "/dashboard";

    /// <summary>Where the metrics are.</summary>
    public const string MetricsPath = "/metrics";

    private const string Basic = "Basic ";

    /// <summary>Passes a request on, or refuses it.</summary>
    public static async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        if (
            !http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
            && !http.Request.Path.StartsWithSegments(MetricsPath, StringComparison.OrdinalIgnoreCase)
        )
        {
            await next(http);
            return;
        }

        if (KeyOf(http.Request.Headers.Authorization.ToString()) is { } key)
        {
            http.Request.Headers.Authorization = $"Bearer {key}";
        }

        if (await RoleFilter.RefuseAsync(http, AccessRole.Admin) is not { } refusal)
        {
            await next(http);
            return;
        }

        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] =
                "Basic realm=\"RoxMind: any name, and a key with the role admin\", charset=\"UTF-8\"";
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(refusal, http.RequestAborted);
    }

    private static string? KeyOf(string authorization)
    {
        if (!authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var encoded = authorization[Basic.Length..].Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}
