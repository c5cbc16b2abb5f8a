using System.Net;
using System.Text.Json;
using RoxMind.GraphQL.Execution.Limits;
using RoxMind.GraphQL.Transport;

namespace RoxMind.Silo.Commands.Services;

/// <summary>Understands what stands at an address from what it answers.</summary>
internal static class ServiceAnswer
{
    /// <summary>Whether the question for the models was answered, or refused, the way the service does it.</summary>
    /// <param name="body">The answer's body.</param>
    public static bool IsOfRoxMind(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.ValueKind == JsonValueKind.Object
                && (HasModels(answer.RootElement) || IsRefusal(answer.RootElement));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether an error of a GraphQL answer says that the same request may succeed a little later.</summary>
    public static bool IsBusy(JsonElement error) => Code(error) == EngineErrors.Unavailable;

    /// <summary>Why a request was not done, for people.</summary>
    public static string Describe(HttpStatusCode status, string body) =>
        status switch
        {
            HttpStatusCode.Unauthorized => "The service asks for an access key: give one with --key or as ROXMIND_KEY.",
            HttpStatusCode.Forbidden => "The access key does not allow this; importing needs the role ingest.",
            HttpStatusCode.NotFound =>
                "This is a gateway alone, which takes no files; import at the address of the service itself.",
            _ => $"The service answered {(int)status}: {body}",
        };

    private static bool HasModels(JsonElement answer) =>
        answer.TryGetProperty("data", out var data)
        && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("models", out _);

    private static bool IsRefusal(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors)
        && errors.ValueKind == JsonValueKind.Array
        && errors.EnumerateArray().Any(error => IsRefusalCode(Code(error)));

    private static string? Code(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions)
        && extensions.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.String
            ? code.GetString()
            : null;

    private static bool IsRefusalCode(string? code) =>
        code is ErrorCodes.Unauthenticated or ErrorCodes.Forbidden or ErrorCodes.RateLimited;
}
