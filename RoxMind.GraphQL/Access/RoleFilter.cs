using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Transport;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Access;

/// <summary>Guards an endpoint that is not GraphQL.</summary>
internal sealed class RoleFilter(AccessRole role) : IEndpointFilter
{
    private const string MediaType = "application/json; charset=utf-8";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var refusal = await RefuseAsync(http, role);
        return refusal is { } body ? Results.Bytes(body, MediaType) : await next(context);
    }

    /// <summary>Looks at who asks; counts it as an operation.</summary>
    /// <returns>Null when they may; else the body of the answer, whose head is written.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>?> RefuseAsync(HttpContext http, AccessRole role)
    {
        var gate = http.RequestServices.GetRequiredService<ICallerGate>();
        var admission = await gate.AdmitAsync(http, initPayload: null, http.RequestAborted);
        if (admission is not Admission.Admitted { Caller: var caller })
        {
            return Refusals.Apply(http.Response, admission);
        }

        if (AccessRoles.RoleOf(caller.User) < role)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return ErrorResponse.Write(ErrorCodes.Forbidden, "The role of this key does not allow it.");
        }

        if (gate.Take(caller) is { } wait)
        {
            return Refusals.Apply(http.Response, wait);
        }

        http.User = caller.User;
        return null;
    }
}
