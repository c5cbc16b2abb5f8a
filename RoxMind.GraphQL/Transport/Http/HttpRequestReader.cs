using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>Reads GraphQL requests from HTTP: the query string of a GET, the JSON body of a POST.</summary>
internal static class HttpRequestReader
{
    /// <summary>Reads the query string.</summary>
    public static ReadOutcome ReadQuery(IQueryCollection query, int maxBytes, int length)
    {
        if (length > maxBytes)
        {
            return new ReadOutcome.Refused(
                StatusCodes.Status414UriTooLong,
                ErrorCodes.TooLarge,
                $"A query string has at most {maxBytes} bytes; send the operation with POST."
            );
        }

        if (
            !TryJson(query["variables"], "variables", out var variables, out var problem)
            || !TryJson(query["extensions"], "extensions", out var extensions, out problem)
            || !RequestReader.TryBuild(
                query["query"],
                query["documentId"],
                query["operationName"],
                variables,
                extensions,
                out var request,
                out problem
            )
        )
        {
            return new ReadOutcome.Refused(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, problem);
        }

        return new ReadOutcome.Read([request], IsBatch: false);
    }

    /// <summary>Reads the body.</summary>
    public static async Task<ReadOutcome> ReadBodyAsync(
        HttpRequest http,
        TransportOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!IsJson(http.ContentType))
        {
            return new ReadOutcome.Refused(
                StatusCodes.Status415UnsupportedMediaType,
                ErrorCodes.BadRequest,
                "Send the request as application/json in UTF-8."
            );
        }

        if (await BodyAsync(http, options.MaxRequestBytes, cancellationToken) is not { } body)
        {
            return new ReadOutcome.Refused(
                StatusCodes.Status413PayloadTooLarge,
                ErrorCodes.TooLarge,
                $"A request body has at most {options.MaxRequestBytes} bytes."
            );
        }

        try
        {
            using var json = JsonDocument.Parse(body, RequestReader.Strict);
            return Read(json.RootElement.Clone(), options);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new ReadOutcome.Refused(
                StatusCodes.Status400BadRequest,
                ErrorCodes.BadRequest,
                "The request body is not JSON in valid Unicode, or an object in it has a name twice."
            );
        }
    }

    private static ReadOutcome Read(JsonElement json, TransportOptions options)
    {
        var isBatch = json.ValueKind == JsonValueKind.Array;
        var count = isBatch ? json.GetArrayLength() : 1;
        if (count < 1 || count > options.MaxBatch)
        {
            return new ReadOutcome.Refused(
                StatusCodes.Status400BadRequest,
                ErrorCodes.BadRequest,
                $"A batch has 1 to {options.MaxBatch} requests."
            );
        }

        var requests = new List<OperationRequest>(count);
        foreach (var element in isBatch ? [.. json.EnumerateArray()] : new[] { json })
        {
            if (!RequestReader.TryRead(element, out var request, out var problem))
            {
                return new ReadOutcome.Refused(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, problem);
            }

            requests.Add(request);
        }

        return RequestReader.AreShort(requests, options.MaxDocumentBytes)
            ? new ReadOutcome.Read(requests, isBatch)
            : new ReadOutcome.Refused(
                StatusCodes.Status413PayloadTooLarge,
                ErrorCodes.TooLarge,
                $"The documents of a request have at most {options.MaxDocumentBytes} bytes; values can be sent as variables."
            );
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(ResponseMediaType.Json, StringComparison.OrdinalIgnoreCase)
        && (
            !type.Charset.HasValue
            || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Value.Trim('"').Equals("utf8", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The whole body; null as soon as it is longer than allowed, whatever its length header says.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(
        HttpRequest http,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (http.ContentLength > maxBytes)
        {
            return null;
        }

        var buffer = new byte[Math.Min(maxBytes, (int)(http.ContentLength ?? 4096)) + 1];
        var length = 0;
        while (true)
        {
            var read = await http.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > maxBytes)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
            }
        }
    }

    private static bool TryJson(string? text, string name, out JsonElement? json, out string problem)
    {
        json = null;
        problem = string.Empty;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(text, RequestReader.Strict);
            if (!RequestReader.IsUnicode(document.RootElement))
            {
                problem = $"The parameter '{name}' is not valid Unicode.";
            }
            else if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                json = document.RootElement.Clone();
            }
            else if (document.RootElement.ValueKind != JsonValueKind.Null)
            {
                problem = $"The parameter '{name}' must be a JSON object.";
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            problem = $"The parameter '{name}' is not JSON in valid Unicode, or an object in it has a name twice.";
        }

        return problem.Length == 0;
    }
}
