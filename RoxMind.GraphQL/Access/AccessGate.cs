using System.Text.Json;
using RoxMind.GraphQL.Access.Budgets;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Access.Tokens;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Access;

/// <summary>Lets callers in by their key or token; everybody where there are no access rules.</summary>
internal sealed class AccessGate(KeyRing keys, TokenReader tokens, CallerBudgets budgets, TimeProvider clock)
    : ICallerGate
{
    private const string LastResort = "somewhere";

    /// <summary>As long as timers go; a connection that outlives it looks at its token again.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(20);

    private static readonly Caller s_everybody = new(
        AccessRoles.Principal("everybody", AccessRole.Admin, scheme: null),
        string.Empty,
        CancellationToken.None
    );

    /// <inheritdoc/>
    public async ValueTask<Admission> AdmitAsync(
        HttpContext http,
        JsonElement? initPayload,
        CancellationToken cancellationToken
    )
    {
        if (keys.IsOpen)
        {
            return new Admission.Admitted(s_everybody);
        }

        if (Credentials.Find(http.Request, initPayload) is not { Length: > 0 } shown)
        {
            return Refuse(
                http,
                hasCredentials: false,
                "Say who asks: a key as 'X-Api-Key' or 'Authorization: Bearer', or in the payload of connection_init."
            );
        }

        if (keys.Find(shown) is { } holder)
        {
            return Admit(holder);
        }

        return await tokens.ReadAsync(shown) switch
        {
            null => Refuse(http, hasCredentials: true, "This key or token is not valid."),
            { Role: AccessRole.None } => Refuse(http, hasCredentials: true, "This token names no role."),
            var token => Admit(http, token),
        };
    }

    /// <inheritdoc/>
    public TimeSpan? Take(Caller caller) => keys.IsOpen ? null : budgets.Take(caller.Budget);

    private static Admission.Admitted Admit(KeyHolder holder) =>
        new(new Caller(AccessRoles.Principal(holder.Name, holder.Role, "key"), $"key {holder.Name}", holder.Revoked));

    private Admission.Admitted Admit(HttpContext http, TokenHolder token)
    {
        var left = token.Expires - clock.GetUtcNow();
#pragma warning disable CA2000 // the end of the request disposes it
        var expiry = new CancellationTokenSource(TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, s_longest.Ticks)), clock);
#pragma warning restore CA2000
        http.Response.RegisterForDispose(expiry);
        return new(
            new Caller(AccessRoles.Principal(token.Name, token.Role, "token"), $"token {token.Name}", expiry.Token)
        );
    }

    /// <summary>Attempts without good credentials are counted by address.</summary>
    private Admission Refuse(HttpContext http, bool hasCredentials, string reason) =>
        budgets.Take($"address {http.Connection.RemoteIpAddress?.ToString() ?? LastResort}") is { } wait
            ? new Admission.Limited(wait)
            : new Admission.Refused(hasCredentials, reason);
}
