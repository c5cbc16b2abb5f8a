using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace RoxMind.GraphQL.Transport;

/// <summary>Reads the parameters of a request from JSON, strictly: a parameter of another type is refused, not guessed.</summary>
internal static class RequestReader
{
    /// <summary>
    /// How JSON is read: an object that has a name twice says two things, of which none is guessed. A name that is half of a surrogate pair
    /// makes the reading fail with an <see cref="InvalidOperationException"/>.
    /// </summary>
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one request object.</summary>
    /// <param name="json">The value.</param>
    /// <param name="request">The request.</param>
    /// <param name="problem">What is wrong with it, for people.</param>
    public static bool TryRead(JsonElement json, out OperationRequest request, out string problem)
    {
        request = null!;
        if (json.ValueKind != JsonValueKind.Object)
        {
            problem = "A GraphQL request is a JSON object.";
            return false;
        }

        if (
            !TryText(json, "query", out var query, out problem)
            || !TryText(json, "documentId", out var documentId, out problem)
            || !TryText(json, "operationName", out var operationName, out problem)
            || !TryObject(json, "variables", out var variables, out problem)
            || !TryObject(json, "extensions", out var extensions, out problem)
        )
        {
            return false;
        }

        return TryBuild(query, documentId, operationName, variables, extensions, out request, out problem);
    }

    /// <summary>Whether the documents of some requests are short enough together.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="maxBytes">Most bytes of their documents, in UTF-8.</param>
    public static bool AreShort(IEnumerable<OperationRequest> requests, int maxBytes) =>
        requests.Sum(request => (long)Encoding.UTF8.GetByteCount(request.Query)) <= maxBytes;

    /// <summary>Puts a request together from its parameters.</summary>
    public static bool TryBuild(
        string? query,
        string? documentId,
        string? operationName,
        JsonElement? variables,
        JsonElement? extensions,
        out OperationRequest request,
        out string problem
    )
    {
        var isNamed =
            documentId is { Length: > 0 } || (extensions?.TryGetProperty("persistedQuery", out _)).GetValueOrDefault();
        problem = string.IsNullOrWhiteSpace(query) && !isNamed ? "The parameter 'query' is missing." : string.Empty;
        request = new OperationRequest(
            query ?? string.Empty,
            string.IsNullOrEmpty(operationName) ? null : operationName,
            variables,
            extensions,
            string.IsNullOrEmpty(documentId) ? null : documentId
        );
        return problem.Length == 0;
    }

    /// <summary>Whether every text within is valid Unicode: an escape may be half of a surrogate pair, which no .NET string can hold.</summary>
    public static bool IsUnicode(JsonElement json)
    {
        if (JsonMarshal.GetRawUtf8Value(json).IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.String => json.GetString() is not null,
                JsonValueKind.Array => json.EnumerateArray().All(IsUnicode),
                JsonValueKind.Object => json.EnumerateObject()
                    .All(property => property.Name is not null && IsUnicode(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryText(JsonElement json, string name, out string? text, out string problem)
    {
        text = null;
        problem = string.Empty;
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            problem = $"The parameter '{name}' must be a string.";
            return false;
        }

        try
        {
            text = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair cannot be a .NET string.
            problem = $"The parameter '{name}' is not valid Unicode.";
            return false;
        }
    }

    private static bool TryObject(JsonElement json, string name, out JsonElement? found, out string problem)
    {
        found = null;
        problem = string.Empty;
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            problem = $"The parameter '{name}' must be a JSON object.";
            return false;
        }

        if (!IsUnicode(value))
        {
            problem = $"The parameter '{name}' is not valid Unicode.";
            return false;
        }

        found = value;
        return true;
    }
}
