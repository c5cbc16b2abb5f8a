using System.Text.Json;

namespace RoxMind.GraphQL.Transport;

/// <summary>The parameters of a GraphQL request, as GraphQL over HTTP and graphql-transport-ws name them.</summary>
/// <param name="Query">The document; empty when it is named by its id or in the extensions.</param>
/// <param name="OperationName">Which of its operations; null when it has only one.</param>
/// <param name="Variables">A JSON object; null when there is none.</param>
/// <param name="Extensions">A JSON object; null when there is none.</param>
/// <param name="DocumentId">The name of a persisted document; null when there is none.</param>
internal sealed record OperationRequest(
    string Query,
    string? OperationName,
    JsonElement? Variables,
    JsonElement? Extensions,
    string? DocumentId = null
);
