using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Access;

/// <summary>Finds the key or token in a request.</summary>
internal static class Credentials
{
    private const string KeyHeader = "X-Api-Key";
    private const string Bearer = "Bearer ";

    /// <summary>
    /// What the caller shows: a field of <c>connection_init</c>'s payload, else a header. Null when they show nothing. Addresses
    /// are no place for it: they end up in logs.
    /// </summary>
    public static string? Find(HttpRequest request, JsonElement? initPayload) =>
        (initPayload is { } payload ? Find(payload) : null) ?? Find(request.Headers);

    private static string? Find(IHeaderDictionary headers)
    {
        if (headers.TryGetValue(KeyHeader, out var key) && key.Count > 0)
        {
            return key.ToString().Trim();
        }

        return headers.TryGetValue(HeaderNames.Authorization, out var authorization) && authorization.Count > 0
            ? Unwrapped(authorization.ToString())
            : null;
    }

    private static string? Find(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var field in payload.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String))
        {
            if (IsNamed(field, HeaderNames.Authorization))
            {
                return Unwrapped(field.Value.GetString()!);
            }

            if (IsNamed(field, KeyHeader) || IsNamed(field, "apiKey"))
            {
                return field.Value.GetString()!.Trim();
            }
        }

        return null;
    }

    private static bool IsNamed(JsonProperty field, string name) =>
        field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Unwrapped(string authorization) =>
        authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : authorization.Trim();
}
