using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Execution.Limits;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>
/// Finds the document of a request: by its text, by the hash of a trusted document, or by the hash of one that a client has
/// sent before (automatic persisted queries).
/// </summary>
internal sealed class DocumentLoader(
    DocumentCache cache,
    TrustedDocuments trusted,
    IOptions<DocumentOptions> options,
    IOptions<LimitOptions> limits
)
{
    private readonly LimitOptions _limits = limits.Value;
    private readonly bool _isPersistedOnly = options.Value.PersistedOnly;

    /// <summary>Finds it, and holds it to the limits.</summary>
    public DocumentOutcome Load(OperationRequest request)
    {
        var id = request.DocumentId ?? HashOf(request.Extensions);
        if (id is null)
        {
            return _isPersistedOnly
                ? new DocumentOutcome.Refused(
                    EngineErrors.PersistedOnly,
                    "Only persisted documents are executed here; name one by 'documentId'."
                )
                : Prepare(request.Query, hash: null);
        }

        if (DocumentHash.Read(id) is not { } hash)
        {
            return new DocumentOutcome.Refused(
                EngineErrors.BadDocumentId,
                "A document id is the SHA-256 of the document in hexadecimal, with or without 'sha256:' in front."
            );
        }

        if (request.Query.Length > 0 && DocumentHash.Of(request.Query) != hash)
        {
            return new DocumentOutcome.Refused(
                EngineErrors.HashMismatch,
                "The document is not the one that its hash names."
            );
        }

        if (trusted.Find(hash) is { } text)
        {
            return Prepare(text, hash: null);
        }

        if (_isPersistedOnly)
        {
            return new DocumentOutcome.Refused(
                EngineErrors.PersistedOnly,
                "Only persisted documents are executed here; this is none of them."
            );
        }

        if (request.Query.Length > 0)
        {
            return Prepare(request.Query, hash);
        }

        return cache.FindHash(hash) is { } known
            ? new DocumentOutcome.Found(known)
            // The message is what clients of automatic persisted queries look for: they send the text next.
            : new DocumentOutcome.Refused(EngineErrors.NotPersisted, "PersistedQueryNotFound");
    }

    private static string? HashOf(JsonElement? extensions) =>
        extensions is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash)
            ? hash.ValueKind == JsonValueKind.String
                ? hash.GetString()
                : string.Empty
            : null;

    private DocumentOutcome Prepare(string text, string? hash)
    {
        if (cache.Find(text) is { } known)
        {
            if (hash is not null && known.Hash is null)
            {
                known.Hash = hash;
                cache.Keep(known);
            }

            return new DocumentOutcome.Found(known);
        }

        if (Parse(text, out var parsed) is { } refusal)
        {
            return refusal;
        }

        return DocumentLimits.Check(parsed, _limits) is { } violation
            ? new DocumentOutcome.Refused(EngineErrors.Limit, violation)
            : new DocumentOutcome.Found(new PreparedDocument(text, parsed) { Hash = hash });
    }

    private static DocumentOutcome.Refused? Parse(string text, out GraphQLDocument parsed)
    {
        parsed = null!;
        if (DocumentText.Read(text, out var plain) is { } problem)
        {
            return SyntaxError(problem.Reason, DocumentText.PlaceOf(text, problem.Position));
        }

        try
        {
            parsed = Parser.Parse(plain, new ParserOptions { Ignore = IgnoreOptions.Comments });
            return null;
        }
        catch (GraphQLSyntaxErrorException fault)
        {
            return SyntaxError(fault.Description, (fault.Location.Line, fault.Location.Column));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return new DocumentOutcome.Refused(EngineErrors.Limit, "The document is nested too deeply.");
        }
#pragma warning disable CA1031 // the parser does nothing but read the text, and fails in describing some of the errors that it finds
        catch (Exception)
#pragma warning restore CA1031
        {
            return new DocumentOutcome.Refused(EngineErrors.Syntax, "Syntax error.", (1, 1));
        }
    }

    private static DocumentOutcome.Refused SyntaxError(string reason, (int Line, int Column) at) =>
        new(EngineErrors.Syntax, $"Syntax error at line {at.Line}, column {at.Column}: {reason}", at);
}
