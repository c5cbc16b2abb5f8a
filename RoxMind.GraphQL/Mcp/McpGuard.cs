using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Mcp;

/// <summary>
/// Lets in whoever may read, with the keys and budgets of the rest of the gateway, and no page of another site. The name that a service
/// without keys is asked by is checked before any endpoint is.
/// </summary>
internal sealed class McpGuard(IOptions<TransportOptions> transport)
{
    /// <summary>Passes a request on, or refuses it.</summary>
    public async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsOriginAllowed(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await RefuseAsync(
                http,
                ErrorResponse.Write(
                    ErrorCodes.Forbidden,
                    "Pages of this origin may not ask: GraphQL:Transport:AllowedOrigins does not name it."
                )
            );
        }
        else if (await RoleFilter.RefuseAsync(http, AccessRole.Read) is { } refusal)
        {
            await RefuseAsync(http, refusal);
        }
        else
        {
            await next(http);
        }
    }

    private static async Task RefuseAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Browsers send the origin of a page; other clients send none.</summary>
    private bool IsOriginAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || transport.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
